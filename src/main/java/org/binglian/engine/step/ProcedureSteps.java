package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.issuance.PaperKind;
import org.binglian.notice.Notices;
import org.binglian.review.Procedures;
import org.binglian.review.Referrals;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Procedures that a flow draws itself, as a hearing or a referral to a higher body: begun, told in writing, ended (rule 8). */
@Configuration(proxyBeanMethods = false)
class ProcedureSteps {

    @Bean
    JavaDelegate beginProcedure(Procedures procedures, Reviews reviews, CasePapers papers) {
        return execution -> {
            var key = Vars.item(execution);
            String body = reviews.require(key).decidingBody();
            var procedure = procedures.begin(key, Vars.text(execution, Vars.PROCEDURE_KIND), body);
            execution.setVariable(Vars.PROCEDURE_ID, procedure.id());
            papers.ofItem(PaperKind.SPECIAL_PROCEDURE_NOTICE, key, body, body, Map.of("mode",
                    papers.text("procedure." + procedure.kind(), procedure.kind()), "workingDays", procedure.workingDays(), "ground",
                    procedure.ground(), "effectiveOn", procedure.beganOn().toString()));
        };
    }

    @Bean
    JavaDelegate endProcedure(Procedures procedures, OfficeTime office) {
        return execution -> procedures.resume(Vars.item(execution), Long.parseLong(Vars.text(execution, Vars.PROCEDURE_ID)), office.today());
    }

    @Bean
    JavaDelegate urgeHigherBody(Referrals referrals, Notices notices) {
        return execution -> {
            var key = Vars.item(execution);
            referrals.urged(key);
            notices.tell(Vars.text(execution, Vars.DECIDING_BODY), "HIGHER_BODY_SILENT", key.caseNumber().value(),
                    Map.of("itemCode", key.item().value()));
        };
    }
}
