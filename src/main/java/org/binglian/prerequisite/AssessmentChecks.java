package org.binglian.prerequisite;

import java.time.LocalDate;
import java.util.List;

/** What must hold of an assessment before it is entered, whether it comes alone or in a file. */
final class AssessmentChecks {

    /** Takes what is wrong: the column of the file, and the code of the text that says what to do. */
    @FunctionalInterface
    interface Wrong {
        void error(String column, String code, String... arguments);
    }

    private AssessmentChecks() {
    }

    static void check(AssessmentDraft draft, List<AssessmentKind> kinds, LocalDate today, Wrong wrong) {
        if (kinds.stream().noneMatch(kind -> kind.code().equals(draft.kind()))) {
            wrong.error("kind", "NOT_IN_LIST", String.valueOf(draft.kind()), String.join(", ", kinds.stream().map(AssessmentKind::code).toList()));
        }
        area(draft, wrong);
        text(draft.result(), "result", 2000, wrong);
        text(draft.documentNumber(), "document_number", 120, wrong);
        if (draft.documentHash() != null && !draft.documentHash().matches("[0-9a-fA-F]{64}")) {
            wrong.error("document_hash", "HASH_SHAPE");
        }
        if (draft.validFrom() != null && draft.validUntil() != null && draft.validUntil().isBefore(draft.validFrom())) {
            wrong.error("valid_until", "DATES_REVERSED", draft.validFrom().toString());
        } else if (draft.validUntil() != null && draft.validUntil().isBefore(today)) {
            wrong.error("valid_until", "EXPIRED_ALREADY", draft.validUntil().toString());
        }
    }

    private static void area(AssessmentDraft draft, Wrong wrong) {
        if (draft.plots().isEmpty() && draft.region() == null) {
            wrong.error("region", "AREA_MISSING");
        }
        if (draft.region() != null && !draft.region().matches("\\d{6}")) {
            wrong.error("region", "REGION_SHAPE", draft.region());
        }
        draft.plots().stream().filter(plot -> plot.length() > 60).forEach(plot -> wrong.error("plots", "NAME_TOO_LONG", "60"));
    }

    private static void text(String text, String column, int longest, Wrong wrong) {
        if (text == null || text.isBlank()) {
            wrong.error(column, "EMPTY_VALUE");
        } else if (text.strip().length() > longest) {
            wrong.error(column, "NAME_TOO_LONG", String.valueOf(longest));
        }
    }
}
