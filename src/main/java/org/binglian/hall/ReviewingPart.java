package org.binglian.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.intake.ApprovalCase;
import org.binglian.prerequisite.AssessmentUse;
import org.binglian.prerequisite.AssessmentUses;
import org.binglian.review.Meetings;
import org.binglian.review.Opinion;
import org.binglian.review.Procedures;
import org.binglian.review.Reviews;
import org.binglian.review.SpecialProcedure;
import org.springframework.stereotype.Component;

/** Reads what the bodies do in a set of cases. */
@Component
class ReviewingPart {

    private final Reviews reviews;
    private final Procedures procedures;
    private final AssessmentUses uses;
    private final Meetings meetings;

    ReviewingPart(Reviews reviews, Procedures procedures, AssessmentUses uses, Meetings meetings) {
        this.reviews = reviews;
        this.procedures = procedures;
        this.uses = uses;
        this.meetings = meetings;
    }

    Map<CaseNumber, CaseFolder.Reviewing> of(List<ApprovalCase> filed, Map<ProjectNumber, ProjectFolder> owners) {
        var numbers = filed.stream().map(ApprovalCase::number).toList();
        var opinions = reviews.opinionsOf(numbers).stream().collect(Collectors.groupingBy(opinion -> opinion.item().caseNumber()));
        var special = procedures.ofCases(numbers).stream().collect(Collectors.groupingBy(procedure -> procedure.item().caseNumber()));
        var leaning = uses.leaning(numbers).stream().collect(Collectors.groupingBy(AssessmentUse::caseNumber));
        var met = meetings.ofCases(numbers).stream().collect(Collectors.groupingBy(held -> held.meeting().caseNumber()));
        Map<CaseNumber, CaseFolder.Reviewing> found = new HashMap<>();
        for (ApprovalCase one : filed) {
            var number = one.number();
            var owner = owners.get(one.project());
            found.put(number, new CaseFolder.Reviewing(owner.items().stream().filter(item -> item.key().caseNumber().equals(number)).toList(),
                    opinions.getOrDefault(number, List.<Opinion>of()), special.getOrDefault(number, List.<SpecialProcedure>of()),
                    owner.lines().stream().filter(line -> line.caseNumber().equals(number)).toList(), leaning.getOrDefault(number, List.of()),
                    met.getOrDefault(number, List.of()),
                    owner.clocks().stream().filter(clock -> number.value().equals(clock.scope().caseNumber())).toList()));
        }
        return found;
    }
}
