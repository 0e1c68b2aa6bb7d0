package org.binglian.console.demo;

import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;

/**
 * 第三中学新校区, filed by the agent: the feasibility study is with the experts, its clock paused; the land allocation has run out
 * its promised days at the leader's desk, where silence is never a consent.
 */
final class GovernmentProject {

    private static final String AGENT = "agent1";

    private final DemoOffice office;
    private final DemoDiary diary;
    private final DemoDates dates;
    private Project project;
    private CaseNumber stage1;

    GovernmentProject(DemoOffice office, DemoDiary diary, DemoDates dates) {
        this.office = office;
        this.diary = diary;
        this.dates = dates;
    }

    void write() {
        diary.morning(dates.beforeDue(26), () -> {
            project = office.register("applicant2", DemoCompanies.school("第三中学新校区", "No. 3 Middle School, New Campus", 26000));
            stage1 = office.file(AGENT, project, "S1");
        });
        diary.morning(dates.beforeDue(25), () -> office.work(stage1, "COMPLETENESS", "ACCEPTANCE", "STAGE_START"));
        diary.afternoon(dates.beforeDue(24), () -> office.work(stage1, "OPINION"));
        diary.afternoon(dates.beforeDue(23), () -> office.work(stage1, task -> "A01".equals(task.itemCode()), Map.of()));
        diary.morning(dates.beforeDue(22), () -> office.work(stage1, "INSPECTION_PLAN", "SITE_INSPECTION"));
        diary.afternoon(dates.beforeDue(20), () -> office.work(stage1, DemoOffice.of("REVIEW", "A06", null), Map.of()));
        diary.morning(dates.beforeDue(17), () -> office.answer(stage1, "DECISION", "A06", null, Map.of()));
        diary.afternoon(dates.beforeDue(14), () -> office.work(stage1, "OPINION"));
        diary.morning(dates.beforeDue(12), () -> office.answer(stage1, "REVIEW", "A02", null,
                Map.of("expertReview", true, "workingDays", 20, "proposal", "GRANT", "reason", "投资估算和日照分析需专家评审")));
        diary.afternoon(dates.beforeDue(9), () -> office.work(stage1, DemoOffice.of("REVIEW", "A09", null), Map.of()));
    }
}
