package org.binglian.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.intake.Cases;
import org.binglian.supervision.AccountabilityCase;
import org.binglian.supervision.AccountabilityProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts {@code accountability} under the case's number, so that it stands under the same lock. */
@Component
class AccountabilityCases implements AccountabilityProcess {

    private final RuntimeService runtime;
    private final Cases cases;
    private final MessageSource texts;
    private final RulesInForce rules;

    AccountabilityCases(@Lazy RuntimeService runtime, @Lazy Cases cases, MessageSource texts, RulesInForce rules) {
        this.runtime = runtime;
        this.cases = cases;
        this.texts = texts;
        this.rules = rules;
    }

    @Override
    public void opened(AccountabilityCase matter) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Vars.ACCOUNTABILITY_NUMBER, matter.number());
        boolean beforeAnyCase = matter.caseNumber().startsWith("P");
        variables.put(Vars.CASE_NUMBER, beforeAnyCase ? null : matter.caseNumber());
        variables.put(Vars.PROJECT_NUMBER, beforeAnyCase ? matter.caseNumber() : cases.require(CaseNumber.of(matter.caseNumber())).project().value());
        variables.put(Vars.ITEM_CODE, matter.itemCode());
        variables.put(Vars.DEPARTMENT, matter.department());
        variables.put(Vars.HANDLER, matter.handler());
        variables.put(Vars.EVENT_KIND, matter.kind());
        variables.put("eventName", texts.getMessage("code." + matter.kind(), null, matter.kind(), Locale.SIMPLIFIED_CHINESE));
        runtime.createProcessInstanceById(rules.definition(ProcessIds.ACCOUNTABILITY, matter.caseNumber())).businessKey(matter.caseNumber()).setVariables(variables).execute();
    }
}
