package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows when a body has decided on a promise (告知承诺, rule 2). */
@Configuration(proxyBeanMethods = false)
class CommitmentSteps {

    @Bean
    JavaDelegate followCommitment(Ledger ledger, OfficeTime office) {
        return execution -> ledger.append(new Entry(Vars.text(execution, Vars.CASE_NUMBER), "COMMITMENT_ACCEPTED", Entry.SYSTEM, office.today(),
                Map.of("itemCode", Vars.text(execution, Vars.ITEM_CODE), "department", Vars.text(execution, Vars.DECIDING_BODY))));
    }
}
