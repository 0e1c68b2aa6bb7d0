package org.binglian.supervision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Writes what happens to a hand-over into the record of its case, as of today. */
@Component
class HandoverEntries {

    private final Ledger ledger;
    private final OfficeTime office;

    HandoverEntries(Ledger ledger, OfficeTime office) {
        this.ledger = ledger;
        this.office = office;
    }

    /** @param facts names and values in turn; a value that is null is left out */
    void record(Handover handover, String kind, String actor, Object... facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("handover", handover.id());
        all.put("itemCode", handover.item().value());
        all.put("department", handover.supervisingBody());
        for (int i = 0; i < facts.length; i += 2) {
            all.put(facts[i].toString(), facts[i + 1]);
        }
        all.values().removeIf(Objects::isNull);
        ledger.append(new Entry(handover.caseNumber().value(), kind, actor, office.today(), all));
    }
}
