package org.binglian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private final MadeRecord record = new MadeRecord("r1", 17);
    private final List<String> lines = record.export();

    @TempDir
    private Path folder;

    private String said(List<String> export, List<Checkpoint> outside) {
        return MadeRecord.verify(folder, (String.join("\n", export) + "\n").getBytes(StandardCharsets.UTF_8), outside);
    }

    private String said() {
        return said(lines, record.checkpoints);
    }

    /** The line of this place: after the header and three checkpoints. */
    private void at(int place, String line) {
        lines.set(4 + place, line);
    }

    @Test
    void an_untouched_export_is_whole() {
        assertThat(said()).startsWith("0\n").contains("完好", "15 rows, 3 checkpoints, 3 ended process instances; 2 more rows are not sealed yet", "另有 2 条尚未封存");
        assertThat(said(lines, List.of())).startsWith("0\n").contains("an old backup put back cannot be seen");
    }

    @Test
    void a_changed_byte_is_named() {
        at(7, lines.get(4 + 7).replace("fire1", "fire2"));
        assertThat(said()).startsWith("1\n").contains("CHANGED_ROW", "20261123000001 第 3 条", "20261123000001, row 3: its content was changed")
                .doesNotContain("SWAPPED", "DELETED", "RECOMPUTED");
    }

    @Test
    void a_changed_hash_and_a_changed_leaf_are_changes_too() {
        at(7, record.row(7, record.rows.get(7), "b".repeat(64)));
        assertThat(said()).startsWith("1\n").contains("CHANGED_ROW", "row 3");
        at(7, record.row(7, record.rows.get(7), record.rows.get(7).hash()).replaceFirst("\"leaf\":\"....", "\"leaf\":\"0000"));
        assertThat(said()).startsWith("1\n").contains("CHANGED_ROW", "row 3").doesNotContain("RECOMPUTED");
    }

    @Test
    void a_deleted_row_is_named() {
        at(7, record.row(7, null, null));
        assertThat(said()).startsWith("1\n").contains("DELETED_ROW", "20261123000001, row 3").doesNotContain("CUT_OFF", "CHANGED");
    }

    @Test
    void a_row_deleted_with_its_leaf_is_named() {
        lines.remove(4 + 7);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).replace("25", "24"));
        assertThat(said()).startsWith("1\n").contains("DELETED_ROW", "20261123000001, row 3").doesNotContain("CUT_OFF", "CHANGED");
    }

    @Test
    void two_swapped_rows_are_named_however_they_were_swapped() {
        var one = record.rows.get(7);
        var other = record.rows.get(10);
        at(7, record.row(7, other.at(one, other.prevHash()), other.hash()));
        at(10, record.row(10, one.at(other, one.prevHash()), one.hash()));
        assertThat(said()).as("the numbers exchanged").startsWith("1\n").contains("SWAPPED_ROWS", "row 3 and 20261123000001, row 4").doesNotContain("CHANGED");
        at(7, record.row(7, other.at(one, one.prevHash()), one.hash()));
        at(10, record.row(10, one.at(other, other.prevHash()), other.hash()));
        assertThat(said()).as("the contents exchanged").startsWith("1\n").contains("SWAPPED_ROWS").doesNotContain("CHANGED");
    }

    @Test
    void swapped_lines_are_named() {
        Collections.swap(lines, 4 + 3, 4 + 8);
        assertThat(said()).startsWith("1\n").contains("SWAPPED_ROWS");
    }

    @Test
    void a_cut_off_tail_is_named() {
        at(13, record.row(13, null, null));
        at(14, record.row(14, null, null));
        lines.removeIf(line -> line.contains("\"type\":\"unsealed\""));
        assertThat(said()).startsWith("1\n").contains("CUT_OFF_TAIL", "20261123000001, row 5").doesNotContain("DELETED_ROW");
        assertThat(said(record.export().subList(0, 16), record.checkpoints)).startsWith("1\n").contains("CUT_OFF_TAIL", "places 12 to 14");
        assertThat(said(record.export().subList(0, 23), record.checkpoints)).startsWith("1\n").contains("CUT_OFF_TAIL");
    }

    @Test
    void a_recomputed_chain_is_named() {
        var forged = new ArrayList<String>(lines);
        String prev = record.rows.get(4).hash();
        for (int place : List.of(7, 10, 13)) {
            var row = record.rows.get(place);
            var now = new SealedRow(row.subject(), row.seq(), row.kind(), place == 7 ? "nobody" : row.actor(), row.effectiveOn(), row.recordedAt(), row.facts(),
                    row.release(), prev);
            prev = now.hash();
            forged.set(4 + place, record.row(place, now, now.hash()));
        }
        forged.removeIf(line -> line.contains("\"type\":\"unsealed\""));
        assertThat(said(forged, record.checkpoints)).startsWith("1\n").contains("RECOMPUTED_CHAIN", "20261123000001, rows 3 to 5").doesNotContain("CHANGED_ROW");
    }

    @Test
    void a_chain_recomputed_with_its_leaves_is_named() {
        var other = new MadeRecord("r1", 17);
        var row = other.rows.get(14);
        other.rows.set(14, new SealedRow(row.subject(), row.seq(), row.kind(), "nobody", row.effectiveOn(), row.recordedAt(), row.facts(), row.release(), row.prevHash()));
        lines.set(4 + 14, other.export().get(4 + 14));
        assertThat(said()).startsWith("1\n").contains("RECOMPUTED_CHAIN", "places 10 to 14");
    }

    @Test
    void an_old_backup_is_named_by_checkpoints_from_outside_only() {
        var old = new MadeRecord("r1", 12);
        assertThat(said(old.export(), List.of())).startsWith("0\n");
        assertThat(said(old.export(), record.checkpoints)).startsWith("1\n").contains("OLD_BACKUP", "检查点 3");
    }

    @Test
    void a_record_that_went_on_from_an_old_backup_is_named() {
        var branch = new MadeRecord("r1", 12);
        branch.rows.add(branch.rows.remove(11).at(branch.rows.get(8), branch.rows.get(8).hash()));
        branch.seal(12, MadeRecord.KEY);
        assertThat(said(branch.export(), record.checkpoints)).contains("OLD_BACKUP", "checkpoint 3");
    }

    @Test
    void edited_history_is_named() {
        lines.replaceAll(line -> line.contains("\"instance\":\"instance2\"") ? line.replace("fire1", "fire2") : line);
        assertThat(said()).startsWith("1\n").contains("HISTORY_EDITED", "20261123000000, process instance instance2");
        lines.removeIf(line -> line.contains("\"instance\":\"instance2\""));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).replace("25", "24"));
        assertThat(said()).startsWith("1\n").contains("HISTORY_EDITED", "checkpoint 2");
    }

    @Test
    void a_checkpoint_signed_by_another_key_is_named() {
        var forged = new MadeRecord("r1", 10);
        forged.checkpoints.remove(1);
        forged.history.remove(1);
        forged.seal(10, MadeRecord.pair());
        assertThat(said(forged.export(), List.of())).startsWith("1\n").contains("FORGED_CHECKPOINT", "checkpoint 2");
    }

    @Test
    void a_receipt_is_proved_and_a_forged_one_is_named() {
        var receipt = record.receipt(6);
        assertThat(MadeRecord.verify(folder, receipt.line().getBytes(StandardCharsets.UTF_8), List.of())).startsWith("0\n").contains("receipt 20261123000000: 1 rows");
        var row = record.rows.get(9);
        var forged = new Receipt(row.subject(), List.of(new Receipt.Proof(6, row.hash(), row, receipt.rows().get(0).path())), receipt.checkpoint());
        assertThat(MadeRecord.verify(folder, forged.line().getBytes(StandardCharsets.UTF_8), List.of())).startsWith("1\n").contains("FORGED_PROOF", "row 4");
    }

    @Test
    void a_receipt_of_another_history_is_named_by_checkpoints_from_outside() {
        var other = new MadeRecord("r1", 14);
        other.rows.add(other.rows.get(13).at(other.rows.get(11), other.rows.get(11).hash()));
        other.seal(15, MadeRecord.KEY);
        assertThat(MadeRecord.verify(folder, other.receipt(6).line().getBytes(StandardCharsets.UTF_8), record.checkpoints)).startsWith("1\n")
                .contains("OLD_BACKUP", "checkpoint 3");
    }

    @Test
    void without_a_key_or_a_file_it_says_how_it_is_used() {
        assertThat(Verify.run(new String[] {"nothing.jsonl"}, new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))).isEqualTo(2);
        assertThat(Verify.run(new String[0], new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))).isEqualTo(2);
    }
}
