package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.catalogue.Catalogue;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.intermediary.AgencyService;
import org.binglian.intermediary.Commissioner;
import org.binglian.intermediary.Engagement;
import org.binglian.intermediary.EngagementProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The intermediary room's port to {@code intermediary-service}; its business key is the project, whose row is its lock. */
@Component
class EngagementProcesses implements EngagementProcess {

    private final RuntimeService runtime;
    private final Catalogue catalogue;
    private final OfficeTime office;

    EngagementProcesses(@Lazy RuntimeService runtime, Catalogue catalogue, OfficeTime office) {
        this.runtime = runtime;
        this.catalogue = catalogue;
        this.office = office;
    }

    @Override
    public void commissioned(Engagement e, AgencyService service) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Vars.PROJECT_NUMBER, e.project().value());
        if (e.caseNumber() != null) {
            variables.put(Vars.CASE_NUMBER, e.caseNumber().value());
        }
        if (e.item() != null) {
            variables.put(Vars.ITEM_CODE, e.item().value());
            catalogue.find(e.item(), office.today()).ifPresent(item -> variables.put(Vars.ITEM_NAME, item.nameZh()));
        }
        variables.put(Vars.ENGAGEMENT, e.number());
        variables.put(Vars.DEPARTMENT, e.number());
        variables.put("serviceName", service.nameZh());
        variables.put("agencyName", e.agency().nameZh());
        variables.put("agencyGroup", OfficeGroups.ofParty(e.agency().account()));
        variables.put("commissionerGroup", e.commissionedBy() == Commissioner.BODY ? e.commissioner() : OfficeGroups.ofParty(e.commissioner()));
        variables.put("settledBy", e.settledBy());
        variables.put(Vars.REPORT_DAYS, e.workingDays());
        runtime.startProcessInstanceByKey(ProcessIds.INTERMEDIARY_SERVICE, e.project().value(), variables);
    }

    @Override
    public void cancelled(Engagement e) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_ENGAGEMENT_CANCELLED).processInstanceBusinessKey(e.project().value())
                .processInstanceVariableEquals(Vars.ENGAGEMENT, e.number()).correlate();
    }
}
