package org.binglian.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact to be recorded. {@code subject}: case or project number; {@code actor}: a person's id or "system";
 * {@code effectiveOn}: the day in Asia/Shanghai on which it counts; {@code facts}: plain values only, amounts beyond
 * fifteen digits as text.
 */
public record Entry(String subject, String kind, String actor, LocalDate effectiveOn, Map<String, Object> facts) {

    public static final String SYSTEM = "system";

    public Entry {
        if (subject == null || subject.isBlank() || subject.length() > 40) {
            throw new IllegalArgumentException("A ledger entry is about a case or a project");
        }
        if (kind == null || !kind.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new IllegalArgumentException("The kind of a ledger entry is written in capitals");
        }
        if (actor == null || actor.isBlank() || effectiveOn == null) {
            throw new IllegalArgumentException("A ledger entry names its actor and its day");
        }
        facts = facts == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
