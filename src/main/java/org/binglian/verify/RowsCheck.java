package org.binglian.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names what was done to the rows of an export: changed, deleted, swapped, cut off, or rewritten with their hashes. */
final class RowsCheck {

    /** Among more rows than this nobody looks for a pair that was swapped: it was not a pair then. */
    private static final int MANY = 200;

    private final ExportFile export;
    private final List<Tampering.Finding> findings;
    private final List<ExportedRow> rows;
    private final Set<ExportedRow> told = new HashSet<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final long sealed;

    RowsCheck(ExportFile export, List<Tampering.Finding> findings) {
        this.export = export;
        this.findings = findings;
        this.rows = new ArrayList<>(export.rows);
        this.rows.sort(Comparator.comparingLong(ExportedRow::place));
        this.sealed = export.checkpoints.stream().mapToLong(Checkpoint::size).max().orElse(0);
        rows.stream().filter(row -> !row.missing()).forEach(row -> newest.merge(row.subject(), row.seq(), Math::max));
        export.unsealed.forEach(row -> newest.merge(row.subject(), row.seq(), Math::max));
    }

    void check() {
        order();
        var tree = new TreeCheck(rows, export.checkpoints);
        var broken = tree.given();
        contents(broken != null && tree.computed() == null);
        new ChainCheck(rows, export.unsealed, told, findings).check();
        holes();
        if (broken != null && findings.isEmpty()) {
            findings.add(Tampering.RECOMPUTED_CHAIN.at(Tampering.Where.places(broken.from(), broken.to() - 1)));
        }
    }

    /** Lines that changed places in the file. */
    private void order() {
        var moved = new ArrayList<ExportedRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (export.rows.get(i) != rows.get(i)) {
                moved.add(export.rows.get(i));
            }
        }
        if (!moved.isEmpty()) {
            findings.add(Tampering.SWAPPED_ROWS.at(moved.get(0).where().and(moved.get(moved.size() - 1).where())));
        }
    }

    /** @param leavesLie whether the rows fit the signed roots and only the noted leaves do not */
    private void contents(boolean leavesLie) {
        var wrong = new ArrayList<ExportedRow>();
        for (ExportedRow row : rows) {
            if (row.missing()) {
                tell(row.seq() > newest.getOrDefault(row.subject(), 0L) ? Tampering.CUT_OFF_TAIL : Tampering.DELETED_ROW, row);
            } else if (!row.asSealed()) {
                wrong.add(row);
            }
        }
        swapped(wrong);
        wrong.stream().filter(row -> !told.contains(row) && (leavesLie || !row.whole())).forEach(row -> tell(Tampering.CHANGED_ROW, row));
        var rewritten = new HashMap<String, List<ExportedRow>>();
        wrong.stream().filter(row -> !told.contains(row)).forEach(row -> rewritten.computeIfAbsent(row.subject(), s -> new ArrayList<>()).add(row));
        rewritten.forEach((subject, all) -> {
            told.addAll(all);
            findings.add(Tampering.RECOMPUTED_CHAIN.at(Tampering.Where.rows(subject, all.stream().mapToLong(ExportedRow::seq).min().orElse(0),
                    all.stream().mapToLong(ExportedRow::seq).max().orElse(0))));
        });
        export.unsealed.stream().filter(row -> !row.whole()).forEach(row -> tell(Tampering.CHANGED_ROW, row));
    }

    /** Two rows of which each says what was sealed at the other's place. */
    private void swapped(List<ExportedRow> wrong) {
        for (ExportedRow one : wrong) {
            for (ExportedRow other : wrong.size() > MANY ? List.<ExportedRow>of() : wrong) {
                if (one.place() < other.place() && !told.contains(one) && !told.contains(other) && one.belongsTo(other) && other.belongsTo(one)) {
                    told.add(one);
                    told.add(other);
                    findings.add(Tampering.SWAPPED_ROWS.at(one.where().and(other.where())));
                }
            }
        }
    }

    /** Places that are not in the export at all; what the chains have named already is not named again. */
    private void holes() {
        boolean named = findings.stream().anyMatch(one -> one.tampering() == Tampering.DELETED_ROW);
        long next = 0;
        for (ExportedRow row : rows) {
            if (row.place() > next && !named) {
                findings.add(Tampering.DELETED_ROW.at(Tampering.Where.places(next, row.place() - 1)));
            } else if (row.place() < next) {
                findings.add(Tampering.DAMAGED_FILE.at(row.where()));
            }
            next = row.place() + 1;
        }
        if (next < sealed && !named) {
            findings.add(Tampering.CUT_OFF_TAIL.at(Tampering.Where.places(next, sealed - 1)));
        }
    }

    private void tell(Tampering tampering, ExportedRow row) {
        told.add(row);
        findings.add(tampering.at(row.where()));
    }
}
