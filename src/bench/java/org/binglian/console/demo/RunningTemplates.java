package org.binglian.console.demo;

import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.project.Project;
import org.binglian.project.Registration;
import org.springframework.context.ApplicationContext;

/** Projects in the middle of things, beside those of the demo's history: every stage, many reviews open at once. */
public final class RunningTemplates {

    private static final String[] OPENING = {"COMPLETENESS", "ACCEPTANCE", "STAGE_START"};

    private final DemoOffice office;

    private RunningTemplates(DemoOffice office) {
        this.office = office;
    }

    /** Done by the demo's people today. Answers the numbers of the projects. */
    public static List<String> make(ApplicationContext context) {
        var made = new RunningTemplates(context.getBean(DemoOffice.class));
        return List.of(made.firstStage(), made.manyReviews(), made.construction(), made.completion());
    }

    /** Two cases of a school's first stage: in review, and checked by the window. */
    private String firstStage() {
        var project = office.register("applicant2", DemoCompanies.school("第五中学体育馆", "No. 5 Middle School, Gymnasium", 8000));
        var first = office.file("applicant2", project, "S1");
        office.work(first, OPENING);
        office.file("applicant2", project, "PARALLEL", "P02");
        return project.number().value();
    }

    /** The standard commercial project with three cases open: the second stage has eight opinions out, two of them given. */
    private String manyReviews() {
        var said = DemoCompanies.commercial();
        var project = office.register("applicant1", new Registration(null, "敕勒川商务中心", "Chilechuan Business Centre", said.applicant(), said.facts(),
                said.plots()));
        var first = office.file("applicant1", project, "S1");
        office.work(first, OPENING);
        office.work(first, DemoOffice.of("REVIEW", "A05", null), Map.of());
        var parallel = office.file("applicant1", project, "PARALLEL", "P02", "P03", "P04", "P06");
        office.work(parallel, OPENING);
        var second = office.file("applicant1", project, "S2", "B01", "B02");
        office.work(second, OPENING);
        office.answer(second, "OPINION", "B01", "water", Map.of());
        office.answer(second, "OPINION", "B01", "housing", Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "地下二层疏散宽度按规范复核"));
        return project.number().value();
    }

    /** A factory at its construction permit, the stages before it done. */
    private String construction() {
        var project = factory("精密铸造厂房", 14);
        office.work(office.file("applicant1", project, "S3"), OPENING);
        return project.number().value();
    }

    /** A factory whose buildings are to be taken over, another case just received. */
    private String completion() {
        var project = factory("智能仪表厂房", 16);
        finish(office.file("applicant1", project, "S3"));
        office.work(office.file("applicant1", project, "S4"), OPENING);
        return project.number().value();
    }

    private Project factory(String name, int n) {
        var project = office.register("applicant1", DemoCompanies.simple(DemoCompanies.EXAMPLE_ESTATE, name, n));
        finish(office.file("applicant1", project, "S1"));
        finish(office.file("applicant1", project, "PARALLEL", "P05"));
        finish(office.file("applicant1", project, "S2"));
        return project;
    }

    private void finish(CaseNumber number) {
        office.work(number, OPENING);
        office.work(number, "OPINION", "REVIEW", "COMMITMENT_CHECK", "INSPECTION_PLAN", "SITE_INSPECTION", "DECISION", "STAGE_SUMMARY");
        office.deliver(number);
    }
}
