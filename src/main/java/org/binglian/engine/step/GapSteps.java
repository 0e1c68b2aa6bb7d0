package org.binglian.engine.step;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.issuance.PaperKind;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a material that may be supplied later on a promise (rule 2, 容缺受理). */
@Configuration(proxyBeanMethods = false)
class GapSteps {

    @Bean
    JavaDelegate followGaps() {
        return execution -> { };
    }

    @Bean
    JavaDelegate returnItem(Reviews reviews, CasePapers papers, Prerequisites prerequisites) {
        return execution -> {
            var key = Vars.item(execution);
            var item = reviews.require(key);
            String reason = papers.text("return.gap-not-filled", "");
            papers.ofItem(PaperKind.WITHDRAWAL_NOTICE, key, item.decidingBody(), "system", Map.of("reason", reason));
            reviews.terminate(key, reason);
            prerequisites.failed(item.project(), key.item());
        };
    }
}
