package org.binglian.engine.step;

import java.util.LinkedHashMap;
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
            Map<String, Object> row = new LinkedHashMap<>(execution.getVariables());
            row.put("reason", execution.getVariable("classReason"));
            projects.classified(Vars.project(execution), ProjectClass.of(row));
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
