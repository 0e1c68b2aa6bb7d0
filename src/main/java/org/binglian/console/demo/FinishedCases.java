package org.binglian.console.demo;

import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;

/**
 * Three finished cases for each of some dozens of small projects: mostly granted, a few with conditions, some refused, some
 * withdrawn; and one item of a school passed by default, whose paper came late.
 */
final class FinishedCases {

    private static final int LAST_START = 12;
    private static final String[] FILERS = {"agent1", "window1", "agent1", "window2", "helper1"};

    private final DemoOffice office;
    private final DemoDiary diary;
    private final DemoDates dates;

    FinishedCases(DemoOffice office, DemoDiary diary, DemoDates dates) {
        this.office = office;
        this.diary = diary;
        this.dates = dates;
    }

    void write(int projects, int workingDays) {
        for (int n = 0; n < projects; n++) {
            new Small(n).write(workingDays - 1 - n * (workingDays - 1 - LAST_START) / projects);
        }
        passedByDefault(Math.min(workingDays - 2, 60));
    }

    /** A project whose filing, soil and water plan and planning permit follow one another within eight working days. */
    private final class Small {

        private final int n;
        private final String by;
        private Project project;
        private CaseNumber filing;
        private CaseNumber soil;
        private CaseNumber permit;

        Small(int n) {
            this.n = n;
            this.by = FILERS[n % FILERS.length];
        }

        void write(int start) {
            diary.morning(dates.back(start), () -> {
                project = office.register(by, DemoCompanies.simple(n));
                filing = office.file(by, project, "S1");
            });
            diary.afternoon(dates.back(start), () -> atOnce(filing));
            diary.morning(dates.back(start - 2), () -> soil = office.file(by, project, "PARALLEL", "P05"));
            diary.morning(dates.back(start - 2), () -> permit = office.file(by, project, "S2"));
            if (n % 11 == 7) {
                diary.afternoon(dates.back(start - 2), () -> office.withdraw(by, soil, "厂区方案调整，重新编制水土保持方案"));
            } else {
                diary.afternoon(dates.back(start - 2), () -> atOnce(soil));
            }
            diary.afternoon(dates.back(start - 2), () -> office.work(permit, "COMPLETENESS", "ACCEPTANCE", "STAGE_START"));
            diary.afternoon(dates.back(start - 4), () -> office.work(permit, DemoOffice.of("REVIEW", null, null), proposal()));
            diary.morning(dates.back(start - 5 - n % 2), () -> office.work(permit, "DECISION", "STAGE_SUMMARY"));
            diary.morning(dates.back(start - 7), () -> office.deliver(permit));
            if (n % 4 == 1) {
                diary.morning(dates.back(start - 8), () -> office.rate(by, permit, n % 13 == 9 ? 3 : 5, null));
            }
        }

        private void atOnce(CaseNumber number) {
            office.work(number, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
            office.work(number, "REVIEW", "COMMITMENT_CHECK", "DECISION", "PROMISE_CHECK", "STAGE_SUMMARY");
            office.deliver(number);
        }

        private Map<String, Object> proposal() {
            return switch (n % 12) {
                case 4 -> Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", "厂区出入口设置应避开城市主干道交叉口展宽段");
                case 9 -> Map.of("proposal", "REFUSE", "reason", "建筑退让用地红线的距离不符合规划条件");
                default -> Map.of();
            };
        }
    }

    private void passedByDefault(int start) {
        var school = new Object() {
            private CaseNumber number;
        };
        diary.morning(dates.back(start), () -> school.number = office.file("applicant2", office.register("applicant2",
                DemoCompanies.school("敕勒川实验小学", "Chilechuan Experimental Primary School", 9800)), "S1", "A01"));
        diary.afternoon(dates.back(start), () -> office.work(school.number, "COMPLETENESS", "ACCEPTANCE", "STAGE_START"));
        diary.morning(dates.back(start - 1), () -> office.work(school.number, "OPINION", "REVIEW"));
        diary.morning(dates.back(start - 4), () -> office.answer(school.number, "AFTERCARE", "A01", null, Map.of("action", "ISSUE")));
        diary.afternoon(dates.back(start - 4), () -> office.work(school.number, "STAGE_SUMMARY"));
        diary.morning(dates.back(start - 5), () -> office.deliver(school.number));
    }
}
