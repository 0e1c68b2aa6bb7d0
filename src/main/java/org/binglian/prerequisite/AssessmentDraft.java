package org.binglian.prerequisite;

import java.time.LocalDate;
import java.util.List;

/** What a department says when it enters a regional assessment; nothing is checked yet. */
public record AssessmentDraft(String kind, List<String> plots, String region, String result, LocalDate validFrom, LocalDate validUntil,
                              String documentNumber, String documentHash) {

    public AssessmentDraft {
        plots = plots == null ? List.of() : plots.stream().filter(plot -> plot != null && !plot.isBlank()).map(String::strip).distinct().toList();
        region = blankToNull(region);
        documentHash = blankToNull(documentHash);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
