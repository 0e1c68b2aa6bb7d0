package org.binglian.console.demo;

import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;
import org.binglian.project.Registration;

/** One case each: received today, in correction, on day 4 of the window's silence, refused, decided but not delivered. */
final class OpenCases {

    /** The number of the company whose errand a clerk files at the window. */
    static final int WALK_IN = 50;

    private static final String REFUSAL = "总平面布置压占规划道路红线，不符合《城乡规划法》第四十条规定的规划条件";

    private final DemoOffice office;
    private final DemoDiary diary;
    private final DemoDates dates;

    OpenCases(DemoOffice office, DemoDiary diary, DemoDates dates) {
        this.office = office;
        this.diary = diary;
        this.dates = dates;
    }

    void write() {
        receivedToday();
        inCorrection();
        silentWindow();
        refused();
        notDelivered();
    }

    private void receivedToday() {
        diary.morning(dates.back(0), () -> office.file("applicant2",
                office.register("applicant2", DemoCompanies.school("第八小学教学楼扩建", "No. 8 Primary School, Extension", 6200)), "S1"));
    }

    private void inCorrection() {
        var filed = new Filed("applicant1", DemoCompanies.simple(DemoCompanies.EXAMPLE_ESTATE, "云谷冷链仓库", 41));
        diary.morning(dates.back(4), () -> filed.file("S2"));
        diary.afternoon(dates.back(3), () -> office.answer(filed.number, "COMPLETENESS", null, "planning", Map.of("complete", false, "demands",
                List.of(Map.of("materialCode", "B02-M3", "problem", "放线测量成果缺测绘单位签章", "requirement", "补盖测绘单位成果章后重新上传"),
                        Map.of("materialCode", "B02-M1", "problem", "总平面图未标注退线距离", "requirement", "标注建筑物至用地红线的退线距离")))));
        diary.morning(dates.back(2), () -> office.answer(filed.number, "ACCEPTANCE", null, null, Map.of("decision", "CORRECT")));
    }

    private void silentWindow() {
        var filed = new Filed("applicant2", DemoCompanies.simple(DemoCompanies.CITY_CONSTRUCTION, "公交场站检修车间", 42));
        diary.morning(dates.back(4), () -> filed.file("S2"));
        diary.afternoon(dates.back(3), () -> office.work(filed.number, "COMPLETENESS"));
    }

    private void refused() {
        var filed = new Filed("agent1", DemoCompanies.simple(DemoCompanies.CITY_CONSTRUCTION, "河西道路养护材料库", 43));
        diary.morning(dates.back(12), () -> filed.file("S2"));
        diary.afternoon(dates.back(12), () -> filed.accept());
        diary.afternoon(dates.back(10), () -> office.answer(filed.number, "REVIEW", "B02", null, Map.of("proposal", "REFUSE", "reason", REFUSAL)));
        diary.morning(dates.back(8), () -> office.work(filed.number, "DECISION", "STAGE_SUMMARY"));
        diary.afternoon(dates.back(7), () -> office.deliver(filed.number));
    }

    private void notDelivered() {
        var filed = new Filed("window1", DemoCompanies.simple(WALK_IN));
        diary.morning(dates.back(8), () -> filed.file("S1"));
        diary.afternoon(dates.back(8), () -> {
            filed.accept();
            office.work(filed.number, "REVIEW", "STAGE_SUMMARY");
            office.deliver(filed.number);
        });
        diary.morning(dates.back(7), () -> filed.file("S2"));
        diary.afternoon(dates.back(7), () -> filed.accept());
        diary.afternoon(dates.back(4), () -> office.work(filed.number, "REVIEW"));
        diary.morning(dates.back(3), () -> office.work(filed.number, "DECISION", "STAGE_SUMMARY"));
    }

    /** A project that is registered with its first case, and the case that was filed last. */
    private final class Filed {

        private final String by;
        private final Registration said;
        private Project project;
        private CaseNumber number;

        Filed(String by, Registration said) {
            this.by = by;
            this.said = said;
        }

        void file(String stage) {
            project = project == null ? office.register(by, said) : project;
            number = office.file(by, project, stage);
        }

        void accept() {
            office.work(number, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
        }
    }
}
