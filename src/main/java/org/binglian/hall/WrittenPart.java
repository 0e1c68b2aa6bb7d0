package org.binglian.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.issuance.Paper;
import org.binglian.issuance.Papers;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.Row;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.Handover;
import org.binglian.supervision.Handovers;
import org.binglian.supervision.SilenceDefault;
import org.binglian.supervision.WarningCards;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.springframework.stereotype.Component;

/** Reads what the office wrote down about a set of cases. */
@Component
class WrittenPart {

    private final Papers papers;
    private final Defaults defaults;
    private final WarningCards cards;
    private final Handovers handovers;
    private final Duties duties;
    private final Ledger ledger;

    WrittenPart(Papers papers, Defaults defaults, WarningCards cards, Handovers handovers, Duties duties, Ledger ledger) {
        this.papers = papers;
        this.defaults = defaults;
        this.cards = cards;
        this.handovers = handovers;
        this.duties = duties;
        this.ledger = ledger;
    }

    Map<CaseNumber, CaseFolder.Written> of(List<CaseNumber> numbers) {
        var texts = numbers.stream().map(CaseNumber::value).toList();
        var issued = papers.ofCases(numbers).stream().collect(Collectors.groupingBy(Paper::caseNumber));
        var silent = defaults.ofCases(texts).stream().collect(Collectors.groupingBy(SilenceDefault::caseNumber));
        var warned = cards.ofCases(texts).stream().collect(Collectors.groupingBy(WarningCards.Card::caseNumber));
        var handed = handovers.ofCases(numbers).stream().collect(Collectors.groupingBy(Handover::caseNumber));
        var had = duties.ofCases(texts).stream().collect(Collectors.groupingBy(Duty::caseNumber));
        var recorded = ledger.of(texts).stream().collect(Collectors.groupingBy(Row::subject));
        Map<CaseNumber, CaseFolder.Written> found = new HashMap<>();
        numbers.forEach(number -> found.put(number, new CaseFolder.Written(issued.getOrDefault(number, List.of()),
                silent.getOrDefault(number.value(), List.of()), warned.getOrDefault(number.value(), List.of()),
                handed.getOrDefault(number, List.of()), had.getOrDefault(number.value(), List.of()),
                recorded.getOrDefault(number.value(), List.of()))));
        return found;
    }
}
