package org.binglian.prerequisite;

import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.binglian.catalogue.CsvRow;
import org.binglian.catalogue.CsvTable;
import org.binglian.catalogue.ImportError;

/** A file of assessments (UTF-8, RFC 4180; plots joined by semicolons): read whole, with everything that is wrong with it. */
final class AssessmentCsv {

    static final String FILE = "assessments.csv";
    static final List<String> COLUMNS = List.of("kind", "plots", "region", "result", "valid_from", "valid_until", "document_number", "document_hash");

    private AssessmentCsv() {
    }

    /** @param department whose kinds alone may be entered; errors are added to {@code errors}, the file's line in each */
    static List<AssessmentDraft> read(Reader reader, List<AssessmentKind> kinds, String department, LocalDate today, List<ImportError> errors) {
        List<AssessmentDraft> drafts = new ArrayList<>();
        Set<AssessmentDraft> seen = new HashSet<>();
        for (CsvRow row : CsvTable.read(FILE, COLUMNS, reader, errors)) {
            var draft = new AssessmentDraft(row.text("kind").strip(), row.list("plots"), row.text("region"), row.text("result"),
                    day(row, "valid_from"), day(row, "valid_until"), row.text("document_number").strip(), row.text("document_hash"));
            AssessmentChecks.check(draft, kinds, today, row::error);
            kinds.stream().filter(kind -> kind.code().equals(draft.kind()) && !kind.department().equals(department))
                    .forEach(kind -> row.error("kind", "KIND_OF_OTHER_DEPARTMENT", kind.code(), kind.department()));
            if (!seen.add(draft)) {
                row.error("document_number", "ASSESSMENT_TWICE", draft.documentNumber());
            }
            drafts.add(draft);
        }
        if (drafts.isEmpty() && errors.isEmpty()) {
            errors.add(new ImportError(FILE, 2, "", "NO_ASSESSMENTS", List.of()));
        }
        return drafts;
    }

    private static LocalDate day(CsvRow row, String column) {
        try {
            return LocalDate.parse(row.text(column).strip());
        } catch (DateTimeParseException e) {
            row.error(column, "DATE_SHAPE", row.text(column));
            return null;
        }
    }
}
