package org.binglian.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.project.Projects;
import org.binglian.supervision.Complaint;
import org.binglian.supervision.ComplaintProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts {@code complaint} under the case's number, so that it stands under the same lock. */
@Component
class ComplaintProcesses implements ComplaintProcess {

    private final RuntimeService runtime;
    private final Projects projects;
    private final MessageSource texts;
    private final RulesInForce rules;

    ComplaintProcesses(@Lazy RuntimeService runtime, @Lazy Projects projects, MessageSource texts, RulesInForce rules) {
        this.runtime = runtime;
        this.projects = projects;
        this.texts = texts;
        this.rules = rules;
    }

    @Override
    public void lodged(Complaint complaint) {
        String number = complaint.caseNumber().value();
        Map<String, Object> variables = new HashMap<>();
        variables.put(Vars.COMPLAINT_NUMBER, complaint.number());
        variables.put(Vars.CASE_NUMBER, number);
        variables.put(Vars.PROJECT_NUMBER, complaint.project().value());
        variables.put(Vars.DEPARTMENT, complaint.department());
        variables.put("verifier", complaint.verifier());
        variables.put("verifyWithin", complaint.verifyWithin());
        variables.put("complainantGroup", OfficeGroups.ofParty(projects.require(complaint.project()).owner()));
        variables.put("complaintGround", texts.getMessage("ground." + complaint.ground(), null, complaint.ground(), Locale.SIMPLIFIED_CHINESE));
        variables.put("complaintText", complaint.text());
        runtime.createProcessInstanceById(rules.definition(ProcessIds.COMPLAINT, number)).businessKey(number).setVariables(variables).execute();
    }
}
