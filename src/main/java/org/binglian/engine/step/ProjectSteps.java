package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectClass;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code project-approval}. */
@Configuration(proxyBeanMethods = false)
class ProjectSteps {

    @Bean
    JavaDelegate recordProjectClass(Projects projects) {
        return execution -> {
            Map<String, Integer> stages = new LinkedHashMap<>();
            for (String stage : List.of("S1", "S2", "S3", "S4")) {
                if (execution.getVariable(stage.toLowerCase(Locale.ROOT) + "Days") instanceof Number days) {
                    stages.put(stage, days.intValue());
                }
            }
            projects.classified(Vars.project(execution), new ProjectClass(Vars.text(execution, Vars.PROJECT_CLASS),
                    Vars.text(execution, "classNameZh"), Vars.text(execution, "classNameEn"),
                    ((Number) execution.getVariable("cycleDays")).intValue(), stages, Vars.text(execution, "classReason")));
        };
    }

    @Bean
    JavaDelegate permitStartOfWork(Projects projects) {
        return execution -> projects.workMayStart(Vars.project(execution));
    }

    @Bean
    JavaDelegate reportCycleOverrun(Ledger ledger, Notices notices, OfficeTime office) {
        return execution -> {
            String number = Vars.text(execution, Vars.PROJECT_NUMBER);
            ledger.append(new Entry(number, "CYCLE_USED_UP", Entry.SYSTEM, office.today(), Map.of()));
            notices.tell("supervision", "CYCLE_USED_UP", null, Map.of("project", number));
        };
    }
}
