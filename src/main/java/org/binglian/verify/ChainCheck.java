package org.binglian.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows each case's and project's chain: every number once, each row naming the hash of the one before. */
final class ChainCheck {

    private final Map<String, List<ExportedRow>> chains = new LinkedHashMap<>();
    private final Set<ExportedRow> told;
    private final List<Tampering.Finding> findings;

    /** @param told rows of which something is said already */
    ChainCheck(List<ExportedRow> rows, List<ExportedRow> unsealed, Set<ExportedRow> told, List<Tampering.Finding> findings) {
        this.told = told;
        this.findings = findings;
        rows.forEach(this::add);
        unsealed.forEach(this::add);
    }

    void check() {
        chains.forEach((subject, chain) -> {
            chain.sort(Comparator.comparingLong(ExportedRow::seq));
            follow(subject, chain);
        });
    }

    private void add(ExportedRow row) {
        chains.computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(row);
    }

    private void follow(String subject, List<ExportedRow> chain) {
        ExportedRow before = null;
        for (ExportedRow row : chain) {
            long expected = before == null ? 1 : before.seq() + 1;
            if (row.seq() > expected) {
                findings.add(Tampering.DELETED_ROW.at(Tampering.Where.rows(subject, expected, row.seq() - 1)));
            } else if (row.seq() < expected) {
                findings.add(Tampering.CHANGED_ROW.at(row.where()));
            } else if (!row.missing() && !told.contains(row) && (before == null || !before.missing() && !told.contains(before))
                    && !row.row().prevHash().equals(before == null ? SealedRow.START : Merkle.hex(before.hash()))) {
                findings.add(Tampering.RECOMPUTED_CHAIN.at(row.where()));
            }
            before = row;
        }
    }
}
