package org.binglian.engine.step;

import java.util.List;
import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.intake.Cases;
import org.binglian.intake.Commitments;
import org.binglian.issuance.PaperKind;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body has decided on the applicant's commitment (rule 2, 告知承诺): its letter is issued and its check begins. */
@Configuration(proxyBeanMethods = false)
class CommitmentSteps {

    @Bean
    JavaDelegate followCommitment(Commitments commitments, CommitmentChoice choice, CasePapers papers, FollowUps followUps, Cases cases,
                                  Projects projects) {
        return execution -> {
            var key = Vars.item(execution);
            var project = projects.require(Vars.project(execution));
            var ruling = choice.ruling(key.item(), project);
            var made = commitments.committed(key.caseNumber(), key.item(), ruling, cases.require(key.caseNumber()).filedBy());
            String paper = papers.ofItem(PaperKind.LETTER_OF_COMMITMENT, key, Vars.text(execution, Vars.DECIDING_BODY), "system",
                    Map.of("promises", List.of(papers.promise(made)), "mode", papers.text("promise.commitment", ""), "reason",
                            papers.text("consequence." + made.consequence(), made.consequence()), "ground", ruling.basis()));
            commitments.told(made.id(), paper);
            followUps.start(execution, made);
        };
    }
}
