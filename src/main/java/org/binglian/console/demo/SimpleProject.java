package org.binglian.console.demo;

import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;

/** 精密零件厂房: from filing to the construction permit in 7 of its 10 working days: 1 in stage 1, 4 in stage 2, 2 in stage 3. */
final class SimpleProject {

    private static final String OWNER = "applicant1";

    private final DemoOffice office;
    private final DemoDiary diary;
    private final DemoDates dates;
    private Project project;
    private CaseNumber filing;
    private CaseNumber soil;
    private CaseNumber planning;
    private CaseNumber permit;

    SimpleProject(DemoOffice office, DemoDiary diary, DemoDates dates) {
        this.office = office;
        this.diary = diary;
        this.dates = dates;
    }

    void write() {
        diary.morning(dates.back(24), () -> {
            project = office.register(OWNER, DemoCompanies.simple(DemoCompanies.EXAMPLE_ESTATE, "精密零件厂房", 12));
            filing = office.file(OWNER, project, "S1");
            soil = office.file(OWNER, project, "PARALLEL", "P05");
        });
        diary.afternoon(dates.back(24), () -> accept(filing));
        diary.morning(dates.back(23), () -> office.work(filing, "REVIEW", "STAGE_SUMMARY"));
        diary.afternoon(dates.back(23), () -> {
            accept(soil);
            office.work(soil, "COMMITMENT_CHECK", "DECISION", "STAGE_SUMMARY");
            office.deliver(soil);
            office.deliver(filing);
        });
        diary.morning(dates.back(22), () -> planning = office.file(OWNER, project, "S2"));
        diary.afternoon(dates.back(22), () -> accept(planning));
        diary.afternoon(dates.back(20), () -> office.work(planning, "REVIEW"));
        diary.morning(dates.back(18), () -> office.work(planning, "DECISION", "STAGE_SUMMARY"));
        diary.morning(dates.back(17), () -> office.deliver(planning));
        diary.morning(dates.back(16), () -> permit = office.file(OWNER, project, "S3"));
        diary.afternoon(dates.back(16), () -> {
            accept(permit);
            office.work(permit, DemoOffice.of("REVIEW", "C04", null), Map.of());
        });
        diary.morning(dates.back(15), () -> office.work(permit, "OPINION", "REVIEW"));
        diary.morning(dates.back(14), () -> office.work(permit, "DECISION", "STAGE_SUMMARY"));
        diary.morning(dates.back(13), () -> office.deliver(permit));
        diary.afternoon(dates.back(13), () -> office.requestStartOfWork(OWNER, project));
        diary.morning(dates.back(12), () -> office.rate(OWNER, permit, 5, "十天周期只用了七天"));
    }

    private void accept(CaseNumber number) {
        office.work(number, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
    }
}
