package org.binglian.console.demo;

import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;

/**
 * 青城花园商业综合体: stage 1 and the parallel items are done; in stage 2 six of the eight consulted departments have answered,
 * traffic took its request on the first day and stayed silent, greening never took it and has today left. The permit's decision
 * waits for civil defence and greening, two waivers.
 */
final class CommercialProject {

    private static final String OWNER = "applicant1";

    private final DemoOffice office;
    private final DemoDiary diary;
    private final DemoDates dates;
    private Project project;
    private CaseNumber stage1;
    private CaseNumber parallel;
    private CaseNumber stage2;

    CommercialProject(DemoOffice office, DemoDiary diary, DemoDates dates) {
        this.office = office;
        this.diary = diary;
        this.dates = dates;
    }

    void write() {
        diary.morning(dates.beforeDue(16), this::file);
        diary.afternoon(dates.beforeDue(16), this::accept);
        diary.morning(dates.beforeDue(14), () -> office.work(parallel, "OPINION", "REVIEW"));
        diary.afternoon(dates.beforeDue(14), () -> office.work(stage1, "REVIEW", "DECISION", "STAGE_SUMMARY"));
        diary.morning(dates.beforeDue(13), () -> office.deliver(stage1));
        diary.afternoon(dates.beforeDue(12), () -> office.work(parallel, "DECISION", "STAGE_SUMMARY"));
        diary.morning(dates.beforeDue(11), () -> office.deliver(parallel));
        diary.morning(dates.beforeDue(10), () -> office.rate(OWNER, stage1, 5, "一次办成，没有跑腿"));
        diary.morning(dates.beforeDue(7), () -> stage2 = office.file(OWNER, project, "S2", "B01", "B02"));
        stage2();
    }

    private void file() {
        project = office.register(OWNER, DemoCompanies.commercial());
        stage1 = office.file(OWNER, project, "S1");
        parallel = office.file(OWNER, project, "PARALLEL", "P02", "P03", "P04", "P06");
    }

    private void accept() {
        office.work(stage1, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
        office.work(stage1, DemoOffice.of("REVIEW", "A05", null), Map.of());
        office.work(parallel, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
    }

    private void stage2() {
        diary.morning(dates.beforeDue(6), () -> {
            office.work(stage2, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
            office.claim(stage2, "REVIEW", "B01", null);
        });
        diary.afternoon(dates.beforeDue(6), () -> office.claim(stage2, "OPINION", "B01", "traffic"));
        opinion(4, "civildefence", Map.of());
        opinion(4, "water", Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "临河一侧后退河道管理线15米，基坑降水排放前报备"));
        opinion(3, "meteorology", Map.of());
        opinion(3, "housing", Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "地下二层疏散宽度按规范复核"));
        opinion(2, "security", Map.of());
        opinion(2, "relics", Map.of());
    }

    private void opinion(int beforeDue, String department, Map<String, Object> fields) {
        diary.afternoon(dates.beforeDue(beforeDue), () -> office.answer(stage2, "OPINION", "B01", department, fields));
    }
}
