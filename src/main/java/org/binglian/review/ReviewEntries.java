package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.ledger.Entry;

/** The record's rows of a review: every one names its item. */
final class ReviewEntries {

    private ReviewEntries() {
    }

    static Entry of(ItemKey key, String kind, String actor, LocalDate on, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("itemCode", key.item().value());
        all.values().removeIf(java.util.Objects::isNull);
        return new Entry(key.caseNumber().value(), kind, actor, on, all);
    }
}
