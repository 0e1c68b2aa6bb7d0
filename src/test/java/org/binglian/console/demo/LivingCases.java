package org.binglian.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.NationalState;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.binglian.review.ItemKey;
import org.binglian.review.Opinion;
import org.binglian.review.OpinionKind;
import org.binglian.review.Procedures;
import org.binglian.review.Reviews;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.boot.test.context.TestComponent;

/** Checks the demo's named cases through the services, on whatever day they were made. */
@TestComponent
class LivingCases {

    private final Projects projects;
    private final Cases cases;
    private final Reviews reviews;
    private final Procedures procedures;
    private final Prerequisites prerequisites;
    private final Clocks clocks;
    private final Worklist worklist;

    LivingCases(Projects projects, Cases cases, Reviews reviews, Procedures procedures, Prerequisites prerequisites, Clocks clocks,
                Worklist worklist) {
        this.projects = projects;
        this.cases = cases;
        this.reviews = reviews;
        this.procedures = procedures;
        this.prerequisites = prerequisites;
        this.clocks = clocks;
        this.worklist = worklist;
    }

    /** The newest project of that name. */
    Project project(String name) {
        return projects.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    void check(DemoDates dates) {
        commercial(dates);
        government(dates);
        factory();
        open(dates);
    }

    private void commercial(DemoDates dates) {
        var project = project("青城花园商业综合体");
        assertThat(project.owner()).isEqualTo("applicant1");
        assertThat(project.projectClass().code()).isEqualTo("COMMERCIAL");
        assertThat(caseOf(project, "S1").state()).isEqualTo(NationalState.GRANTED);
        var stage2 = caseOf(project, "S2");
        assertThat(stage2.state()).isEqualTo(NationalState.IN_REVIEW);
        Map<String, Opinion> opinions = reviews.opinionsOf(stage2.number()).stream().collect(Collectors.toMap(Opinion::department, Function.identity()));
        assertThat(opinions).hasSize(8);
        assertThat(opinions.values()).filteredOn(o -> o.opinion() == OpinionKind.AGREE || o.opinion() == OpinionKind.AGREE_WITH_CONDITIONS).hasSize(6);
        assertThat(opinions.get("traffic").opinion()).isEqualTo(OpinionKind.DEEMED_CONSENT);
        assertThat(opinions.get("greening").opinion()).isNull();
        assertThat(task(stage2.number(), "OPINION").dueOn()).isEqualTo(dates.due());
        assertThat(task(stage2.number(), "OPINION").department()).isEqualTo("greening");
        assertThat(prerequisites.ofCase(stage2.number())).filteredOn(line -> line.open() && line.waived()).hasSize(2)
                .allSatisfy(line -> assertThat(line.decision()).isEqualTo(WaiverDecision.WAIVE_TO_DECISION))
                .extracting(line -> line.anyOf().get(0).value()).containsExactlyInAnyOrder("B03", "B04");
    }

    private void government(DemoDates dates) {
        var project = project("第三中学新校区");
        assertThat(project.owner()).isEqualTo("applicant2");
        var stage1 = caseOf(project, "S1");
        assertThat(stage1.filedBy()).isEqualTo("agent1");
        var study = new ItemKey(stage1.number(), ItemCode.of("A02"));
        assertThat(procedures.running(study)).hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo("EXPERT_REVIEW"));
        assertThat(clocks.current(new ClockScope(project.number().value(), stage1.number().value(), "A02", null), "PROMISED"))
                .hasValueSatisfying(clock -> assertThat(clock.paused()).isTrue());
        var land = reviews.require(new ItemKey(stage1.number(), ItemCode.of("A09")));
        assertThat(land.overdueSince()).isEqualTo(dates.beforeDue(2));
        assertThat(land.decision()).isNull();
        assertThat(land.passedByDefault()).isFalse();
        var leader = task(stage1.number(), "OVERDUE_DECISION");
        assertThat(leader.candidateGroups()).containsExactly("planningleader");
        assertThat(leader.dueOn()).isAfterOrEqualTo(dates.due());
    }

    private void factory() {
        var project = project("精密零件厂房");
        var done = cases.ofProject(project.number());
        assertThat(done).hasSize(4).allSatisfy(c -> assertThat(c.state()).isEqualTo(NationalState.GRANTED));
        var promised = clocks.ofProject(project.number().value()).stream().filter(clock -> clock.kind().equals("PROMISED")).toList();
        assertThat(promised).noneMatch(RunningClock::running);
        assertThat(clocks.used(promised, promised.stream().map(RunningClock::stoppedOn).max(java.time.LocalDate::compareTo).orElseThrow())
                .workingDays()).isEqualTo(7);
        assertThat(projects.require(project.number()).workMayStartOn()).isNotNull();
    }

    private void open(DemoDates dates) {
        var fresh = only("第八小学教学楼扩建");
        assertThat(fresh.receivedOn()).isEqualTo(dates.acting());
        assertThat(fresh.state()).isEqualTo(NationalState.RECEIVED);

        var correction = only("云谷冷链仓库");
        assertThat(correction.state()).isEqualTo(NationalState.CORRECTION_REQUESTED);
        assertThat(cases.demands(correction.number(), 1)).hasSize(2);
        assertThat(cases.noticeNumber(correction.number(), 1)).isPresent();

        var silent = only("公交场站检修车间");
        assertThat(silent.state()).isEqualTo(NationalState.RECEIVED);
        assertThat(silent.receivedOn()).isEqualTo(dates.back(4));
        assertThat(open(silent.number())).extracting(WorklistTask::kind).containsExactly("ACCEPTANCE");
        assertThat(open(silent.number()).get(0).department()).isEqualTo("window");
        assertThat(open(silent.number()).get(0).dueOn()).isEqualTo(dates.days().plus(dates.acting(), 1));

        assertThat(only("河西道路养护材料库").state()).isEqualTo(NationalState.REFUSED);
        var walkIn = caseOf(project(DemoCompanies.simple(OpenCases.WALK_IN).name()), "S2");
        assertThat(open(walkIn.number())).extracting(WorklistTask::kind).containsExactlyInAnyOrder("DELIVERY", "HANDOVER_CHECK");
        assertThat(walkIn.filedBy()).isEqualTo("window1");
        assertThat(walkIn.state()).isEqualTo(NationalState.GRANTED);
        assertThat(walkIn.deliveredOn()).isNull();
    }

    private ApprovalCase caseOf(Project project, String stage) {
        return cases.ofProject(project.number()).stream().filter(c -> c.stage().equals(stage)).findFirst().orElseThrow();
    }

    private ApprovalCase only(String project) {
        List<ApprovalCase> all = cases.ofProject(project(project).number());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private WorklistTask task(CaseNumber number, String kind) {
        return open(number).stream().filter(t -> t.kind().equals(kind)).findFirst().orElseThrow();
    }

    private List<WorklistTask> open(CaseNumber number) {
        return worklist.list(Query.ofCase(number.value())).tasks();
    }
}
