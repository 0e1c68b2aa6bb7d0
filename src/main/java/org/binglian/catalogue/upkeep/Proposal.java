package org.binglian.catalogue.upkeep;

import java.time.LocalDate;
import org.binglian.access.Refusal;

/** What a change is, why, and from which day: null until it is known. */
public record Proposal(String title, String basis, LocalDate effectiveFrom) {

    private static final int TITLE = 200;
    private static final int BASIS = 2000;

    /** @throws Refusal 422 without a title, or with texts that are too long */
    public Proposal {
        title = title == null ? "" : title.strip();
        basis = basis == null ? "" : basis.strip();
        var refusal = Refusal.invalid("catalogue-change-invalid");
        if (title.isEmpty()) {
            refusal.field("title", "required");
        } else if (title.length() > TITLE) {
            refusal.field("title", "too-long", TITLE);
        }
        if (basis.length() > BASIS) {
            refusal.field("basis", "too-long", BASIS);
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
