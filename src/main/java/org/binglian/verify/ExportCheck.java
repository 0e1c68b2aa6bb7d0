package org.binglian.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The whole check of an export: its file, its checkpoints, its rows, the engine's history, and checkpoints kept outside. */
final class ExportCheck {

    /** A checkpoint that somebody kept: in a file beside the database, or in a receipt. */
    record Kept(Checkpoint checkpoint, String file) {
    }

    private final ExportFile export;
    private final PublicKeys keys;
    private final List<Tampering.Finding> findings = new ArrayList<>();

    ExportCheck(ExportFile export, PublicKeys keys) {
        this.export = export;
        this.keys = keys;
    }

    List<Tampering.Finding> check(List<Kept> kept) {
        checkpoints();
        var inRows = new ArrayList<Tampering.Finding>();
        new RowsCheck(export, inRows).check();
        findings.addAll(inRows);
        if (!export.complete && export.damaged.isEmpty() && inRows.stream().noneMatch(one -> one.tampering() == Tampering.CUT_OFF_TAIL)) {
            findings.add(Tampering.CUT_OFF_TAIL.at(new Tampering.Where(export.name, export.name)));
        }
        history();
        outside(kept);
        findings.addAll(export.damaged);
        return findings;
    }

    private void checkpoints() {
        Checkpoint before = null;
        for (Checkpoint one : export.checkpoints) {
            boolean follows = before == null ? one.number() == 1 && one.previous().equals(Checkpoint.NONE)
                    : one.number() == before.number() + 1 && one.previous().equals(before.hash()) && one.size() >= before.size();
            if (!follows || !one.record().equals(export.record) || !keys.signed(one)) {
                findings.add(Tampering.FORGED_CHECKPOINT.at(Tampering.Where.checkpoint(one.number(), "")));
            }
            before = one;
        }
    }

    private void history() {
        Map<Long, TreeMap<String, String>> digests = export.history.stream().collect(Collectors.groupingBy(SealedHistory::checkpoint,
                Collectors.toMap(SealedHistory::instance, SealedHistory::digest, (a, b) -> a + b, TreeMap::new)));
        var edited = new ArrayList<Tampering.Finding>();
        export.history.stream().filter(one -> !one.asSealed()).forEach(one ->
                edited.add(Tampering.HISTORY_EDITED.at(Tampering.Where.instance(one.subject(), one.instance()))));
        for (Checkpoint one : export.checkpoints) {
            var noted = digests.remove(one.number());
            if (edited.isEmpty() && export.complete && !SealedHistory.digest(noted == null ? Map.of() : noted).equals(one.history())) {
                findings.add(Tampering.HISTORY_EDITED.at(Tampering.Where.checkpoint(one.number(), "")));
            }
        }
        digests.keySet().forEach(number -> findings.add(Tampering.HISTORY_EDITED.at(Tampering.Where.checkpoint(number, ""))));
        findings.addAll(edited);
    }

    /** A kept checkpoint must be one of the export's, or at least the root of its first rows. */
    private void outside(List<Kept> kept) {
        var known = export.checkpoints.stream().map(Checkpoint::hash).collect(Collectors.toSet());
        var rows = new ArrayList<>(export.rows);
        rows.sort(Comparator.comparingLong(ExportedRow::place));
        for (Kept one : kept) {
            if (!keys.signed(one.checkpoint())) {
                findings.add(Tampering.FORGED_CHECKPOINT.at(Tampering.Where.checkpoint(one.checkpoint().number(), one.file())));
            } else if (!known.contains(one.checkpoint().hash()) && !holds(rows, one.checkpoint())) {
                findings.add(Tampering.OLD_BACKUP.at(Tampering.Where.checkpoint(one.checkpoint().number(), one.file())));
                return;
            }
        }
    }

    private boolean holds(List<ExportedRow> rows, Checkpoint kept) {
        boolean older = export.checkpoints.stream().anyMatch(one -> one.number() > kept.number() && one.size() >= kept.size());
        var last = export.checkpoints.isEmpty() ? null : export.checkpoints.get(export.checkpoints.size() - 1);
        return last != null && older && kept.record().equals(export.record) && !sameNumber(kept)
                && Arrays.equals(new TreeCheck(rows, List.of()).root(kept.size()), Merkle.bytes(kept.root()));
    }

    private boolean sameNumber(Checkpoint kept) {
        return export.checkpoints.stream().anyMatch(one -> one.number() == kept.number());
    }
}
