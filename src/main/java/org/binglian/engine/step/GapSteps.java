package org.binglian.engine.step;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.engine.Vars;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.issuance.PaperKind;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a material that may be supplied later on a promise (rule 2, 容缺受理). */
@Configuration(proxyBeanMethods = false)
class GapSteps {

    /** One letter tells what, until when and what happens otherwise; each gap is followed by itself. */
    @Bean
    JavaDelegate followGaps(Commitments commitments, CasePapers papers, FollowUps followUps) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            List<Commitment> gaps = commitments.gapsToFollow(number);
            if (gaps.isEmpty()) {
                return;
            }
            String consequences = gaps.stream().map(Commitment::consequence).distinct().map(one -> papers.text("consequence." + one, one))
                    .collect(Collectors.joining());
            String basis = gaps.stream().map(Commitment::basis).distinct().collect(Collectors.joining("；"));
            String paper = papers.ofCase(PaperKind.LETTER_OF_COMMITMENT, number, "window", Map.of("promises", gaps.stream()
                    .map(papers::promise).toList(), "mode", papers.text("promise.gap", ""), "reason", consequences, "ground", basis));
            gaps.forEach(gap -> {
                commitments.told(gap.id(), paper);
                followUps.start(execution, gap);
            });
        };
    }

    @Bean
    JavaDelegate returnItem(Returning returning) {
        return execution -> returning.returnItem(Vars.item(execution));
    }
}
