package org.binglian.console.demo;

import java.util.List;
import org.binglian.project.Registration;
import org.springframework.context.ApplicationContext;

/** Projects that wait for silent departments: one for the opinions on its design, one whose single item nobody decides. */
public final class OverdueTemplates {

    private static final String[] OPENING = {"COMPLETENESS", "ACCEPTANCE", "STAGE_START"};

    private OverdueTemplates() {
    }

    /** Done by the demo's people today. Answers the numbers of the projects. */
    public static List<String> make(ApplicationContext context) {
        var office = context.getBean(DemoOffice.class);
        return List.of(filed(office, "河西商务中心", "S2", "B01"), filed(office, "河东商务中心", "S4", "D05"));
    }

    private static String filed(DemoOffice office, String name, String stage, String item) {
        var said = DemoCompanies.commercial();
        var project = office.register("applicant1", new Registration(null, name, name, said.applicant(), said.facts(), said.plots()));
        office.work(office.file("applicant1", project, stage, item), OPENING);
        return project.number().value();
    }
}
