package org.binglian.console.demo;

import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.project.Registration;
import org.binglian.review.Extensions;
import org.binglian.review.ItemKey;
import org.binglian.review.Procedures;
import org.springframework.context.ApplicationContext;

/** Three projects whose second stage is in the middle: one goes on as usual, one pauses for an expert review, one is extended. */
public final class MovingTemplates {

    private static final String[] OPENING = {"COMPLETENESS", "ACCEPTANCE", "STAGE_START"};

    private final DemoOffice office;
    private final ApplicationContext context;

    private MovingTemplates(ApplicationContext context) {
        this.context = context;
        this.office = context.getBean(DemoOffice.class);
    }

    /** Answers the numbers of the projects: usual, paused, extended. */
    public static List<String> make(ApplicationContext context) {
        var made = new MovingTemplates(context);
        var usual = made.reviewing("白塔商务中心");
        made.office.answer(usual.number(), "OPINION", "B01", "water", Map.of());
        var paused = made.reviewing("丰州商务中心");
        made.pause(paused.number());
        var extended = made.reviewing("金桥商务中心");
        made.extend(extended.number());
        return List.of(usual.project(), paused.project(), extended.project());
    }

    private record Filed(String project, CaseNumber number) {
    }

    private Filed reviewing(String name) {
        var said = DemoCompanies.commercial();
        var project = office.register("applicant1", new Registration(null, name, name, said.applicant(), said.facts(), said.plots()));
        var number = office.file("applicant1", project, "S2", "B01");
        office.work(number, OPENING);
        return new Filed(project.number().value(), number);
    }

    private void pause(CaseNumber number) {
        context.getBean(Procedures.class).request(new ItemKey(number, ItemCode.of("B01")), "EXPERT_REVIEW", 10, office.person("planning1"));
    }

    private void extend(CaseNumber number) {
        context.getBean(Extensions.class).request(new ItemKey(number, ItemCode.of("B01")), 5, "情况复杂", office.person("planning1"));
        office.work(number, DemoOffice.of("EXTENSION", "B01", null), Map.of("decision", "APPROVE"));
    }
}
