package org.binglian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.binglian.access.UnfitSettings;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Merkle;
import org.binglian.verify.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest(properties = {"spring.datasource.url=jdbc:h2:mem:sealed;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "spring.test.database.replace=none",
    "binglian.demo=true", "binglian.record.every=PT24H", "binglian.record.bind=PT24H"})
@ContextConfiguration(classes = SealTest.Rooms.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealTest {

    @TestConfiguration
    @Import({Ledger.class, SealStore.class, SealKey.class, OutsideFile.class, Witness.class, Sealer.class, Sealing.class, Proofs.class, RecordExport.class, Tiles.class, Binder.class, Binding.class,
        Ended.class})
    static class Rooms {
    }

    /** Of the subjects here those have ended whose names say so. */
    static class Ended implements FinishedCases {

        @Autowired
        private JdbcClient jdbc;

        @Override
        public Optional<LocalDate> newest() {
            return Optional.of(LocalDate.of(2026, 11, 23));
        }

        @Override
        public List<String> since(LocalDate day, String after, int atMost) {
            return jdbc.sql("select distinct subject from ledger_entry where subject like 'ended%' and subject > ? order by subject limit ?").params(after, atMost)
                    .query(String.class).list();
        }
    }

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("binglian.record.key", () -> folder.resolve("made/key.pem").toString());
        properties.add("binglian.record.checkpoints", () -> folder.toString());
    }

    @Autowired
    private Ledger ledger;
    @Autowired
    private Sealing sealing;
    @Autowired
    private Sealer sealer;
    @Autowired
    private SealStore store;
    @Autowired
    private Proofs proofs;
    @Autowired
    private OutsideFile outside;
    @Autowired
    private RecordExport export;
    @Autowired
    private Binding binding;
    @Autowired
    private Binder binder;
    @Autowired
    private SealKey key;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        for (String table : new String[] {"ledger_entry", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_gap", "ledger_history", "ledger_book", "ledger_tile", "ledger_begun"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update ledger_seal set record_id = null, seen = 0").update();
    }

    private void write(String subject, int rows) {
        IntStream.range(0, rows).forEach(i -> transaction.executeWithoutResult(status ->
                ledger.append(new Entry(subject, "OPINION", "fire1", LocalDate.of(2026, 11, 23), Map.of("n", i, "text", "同意")))));
    }

    private void begin(String subject) {
        transaction.executeWithoutResult(status -> ledger.append(new Entry(subject, "CASE_RECEIVED", "window1", LocalDate.of(2026, 11, 23), Map.of())));
    }

    private Checkpoint newest() {
        return proofs.newest().orElseThrow();
    }

    private String exported() throws IOException {
        var exported = new StringWriter();
        export.write(exported);
        return exported.toString();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String verified() throws IOException {
        Files.writeString(folder.resolve("export.jsonl"), exported());
        Files.writeString(folder.resolve("public.pem"), key.publicPem());
        var said = new ByteArrayOutputStream();
        int code = Verify.run(new String[] {folder.resolve("export.jsonl").toString(), "--key", folder.resolve("public.pem").toString(), "--checkpoints",
            outside.of(store.recordId().orElseThrow()).toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_written_is_sealed_exported_and_whole() throws IOException {
        write("case1", 3);
        sealing.sealAll();
        write("case2", 40);
        write("case1", 2);
        sealing.sealAll();
        sealing.sealAll();
        write("case1", 1);
        assertThat(newest().size()).isEqualTo(45);
        assertThat(newest().number()).as("nothing new, no checkpoint").isEqualTo(2);
        assertThat(verified()).startsWith("0\n").contains("45 rows, 2 checkpoints", "1 more rows are not sealed yet");
        assertThat(Files.readAllLines(outside.of(newest().record()))).containsExactly(store.checkpoint(1).orElseThrow().line(), newest().line());
    }

    @Test
    void a_row_that_commits_late_is_not_skipped() throws SQLException, IOException {
        write("early", 1);
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "late");
            write("early", 2);
            sealing.sealAll();
            assertThat(newest().size()).isEqualTo(3);
            slow.commit();
        }
        sealing.sealAll();
        assertThat(newest().size()).isEqualTo(4);
        sealing.sealAll();
        assertThat(newest().size()).as("and not twice").isEqualTo(4);
        assertThat(proofs.sealed("late")).isOne();
        assertThat(verified()).startsWith("0\n");
    }

    /** A row as {@link Ledger} writes it, in a transaction that stays open. */
    private void insert(Connection slow, String subject) throws SQLException {
        var made = transaction.execute(status -> {
            var row = ledger.append(new Entry(subject, "OPINION", "fire1", LocalDate.of(2026, 11, 23), Map.of()));
            status.setRollbackOnly();
            return row;
        });
        try (var statement = slow.prepareStatement("""
                insert into ledger_entry (subject, seq, kind, actor, effective_on, recorded_at, facts, release_sha, prev_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Object[] values = {made.subject(), made.seq(), made.kind(), made.actor(), made.effectiveOn(), made.recordedAt().atOffset(java.time.ZoneOffset.UTC),
                made.facts(), made.release(), made.prevHash(), made.hash()};
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Test
    void one_seals_at_a_time() throws SQLException {
        write("case1", 1);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from ledger_seal where id = 1 for update");
            sealing.sealAll();
            assertThat(proofs.newest()).isEmpty();
            write("case1", 1);
        }
        sealing.sealAll();
        assertThat(newest().size()).isEqualTo(2);
    }

    /** The sealer's transaction is still open while somebody writes; then it is lost, as by a kill. */
    @Test
    void a_writer_never_waits_for_the_sealer_and_a_lost_turn_has_done_nothing() throws Exception {
        write("case1", 3);
        transaction.executeWithoutResult(status -> {
            sealer.seal(false);
            CompletableFuture.runAsync(() -> write("case1", 1)).orTimeout(5, TimeUnit.MINUTES).join();
            status.setRollbackOnly();
        });
        assertThat(proofs.newest()).isEmpty();
        sealing.sealAll();
        assertThat(newest().size()).isEqualTo(4);
        assertThat(verified()).startsWith("0\n");
    }

    @Test
    void every_row_is_proved_and_every_checkpoint_follows_from_the_older_ones() {
        for (int size : new int[] {1, 15, 1, 240, 16, 30}) {
            write("case1", size);
            sealing.sealAll();
        }
        var receipt = proofs.receipt("case1", row -> true).orElseThrow();
        assertThat(receipt.rows()).hasSize(303).allSatisfy(one -> assertThat(Merkle.included(one.place(), 303, Merkle.leaf(Merkle.bytes(one.hash())),
                one.path(), Merkle.bytes(receipt.checkpoint().root()))).isTrue());
        for (long second = 1; second <= 6; second++) {
            for (long first = 1; first <= second; first++) {
                var proof = proofs.consistency(first, second).orElseThrow();
                assertThat(Merkle.consistent(proof.first().size(), proof.second().size(), Merkle.bytes(proof.first().root()),
                        Merkle.bytes(proof.second().root()), proof.path())).isTrue();
            }
        }
        assertThat(proofs.consistency(2, 1)).isEmpty();
        assertThat(proofs.consistency(1, 7)).isEmpty();
    }

    @Test
    void what_has_ended_is_bound_and_reads_exports_and_proves_itself_as_before() throws IOException {
        begin("ended1");
        write("ended1", 29);
        write("runs", 10);
        write("ended2", 24);
        write("ended1", 4);
        sealing.sealAll();
        var rows = ledger.of("ended1");
        var both = ledger.of(List.of("ended1", "runs"));
        var begun = ledger.begunBy("window1", null, 10);
        var receipt = proofs.receipt("ended1", row -> true).orElseThrow();
        var export = exported();

        binding.bindAll(true);
        binding.bindAll(true);

        assertThat(count("ledger_book")).isEqualTo(2);
        assertThat(count("ledger_entry")).as("the running case, the newest row of each that has ended, and what is in no whole tile yet").isEqualTo(10 + 2 + 3);
        assertThat(count("ledger_leaf")).isEqualTo(count("ledger_entry"));
        assertThat(ledger.of("ended1")).isEqualTo(rows);
        assertThat(ledger.of(List.of("ended1", "runs"))).isEqualTo(both);
        assertThat(ledger.newest(List.of("ended1"))).containsEntry("ended1", 34);
        assertThat(ledger.verify("ended1")).isEmpty();
        assertThat(proofs.sealed("ended1")).isEqualTo(34);
        assertThat(proofs.receipt("ended1", row -> true).orElseThrow().line()).isEqualTo(receipt.line());
        assertThat(exported()).isEqualTo(export);
        begin("ended3");
        assertThat(ledger.begunBy("window1", null, 10)).hasSize(2).endsWith(begun.get(0));
        assertThat(ledger.begunBy("window1", null, 1)).extracting(Row::subject).containsExactly("ended3");
        assertThat(ledger.begunBy("window1", begun.get(0).id(), 10)).isEmpty();
        assertThat(ledger.begunBy("fire1", null, 10)).isEmpty();
        write("ended1", 20);
        sealing.sealAll();
        binding.bindAll(false);
        assertThat(count("ledger_book")).as("what came afterwards is bound in its turn").isEqualTo(3);
        assertThat(ledger.of("ended1")).hasSize(54).startsWith(rows.toArray(Row[]::new));
        assertThat(ledger.verify("ended1")).isEmpty();
        assertThat(verified()).startsWith("0\n").contains("89 rows, 2 checkpoints");
    }

    @Test
    void a_hand_in_a_book_is_named_with_its_place() throws IOException {
        for (String subject : List.of("ended-changed", "ended-deleted", "ended-recomputed", "ended-swapped", "other")) {
            write(subject, 8);
        }
        write("other", 8);
        sealing.sealAll();
        binding.bindAll(true);
        assertThat(count("ledger_book")).isEqualTo(4);

        rebind("ended-changed", rows -> rows.set(3, said(rows.get(3), "nobody", rows.get(3).row().prevHash(), rows.get(3).row().hash())));
        rebind("ended-deleted", rows -> rows.remove(3));
        rebind("ended-recomputed", rows -> {
            for (int i = 3; i < rows.size(); i++) {
                var open = said(rows.get(i), i == 3 ? "nobody" : "fire1", rows.get(i - 1).row().hash(), "");
                rows.set(i, said(open, open.row().actor(), open.row().prevHash(), RowFormat.hash(open.row())));
            }
        });
        rebind("ended-swapped", rows -> {
            var one = rows.get(2);
            var other = rows.get(4);
            rows.set(2, new BoundRow(at(other.row(), 3), one.place()));
            rows.set(4, new BoundRow(at(one.row(), 5), other.place()));
        });

        assertThat(verified().lines().skip(1).map(line -> line.startsWith("  ") ? line.strip().replaceAll(":.*", "") : line.replaceAll(" .*", "")).toList())
                .containsExactlyInAnyOrder("CHANGED_ROW", "ended-changed, row 4", "DELETED_ROW", "ended-deleted, row 4", "RECOMPUTED_CHAIN",
                        "ended-recomputed, rows 4 to 7", "SWAPPED_ROWS", "ended-swapped, row 3 and ended-swapped, row 5");
        jdbc.sql("update ledger_book set packed = ? where subject = 'ended-changed'").param(new byte[] {1, 2, 3}).update();
        assertThat(verified()).startsWith("1\n").contains("DELETED_ROW", "ended-changed, row 1:", "ended-changed, row 7:");
        jdbc.sql("delete from ledger_tile where tile = 1").update();
        assertThat(verified()).startsWith("1\n").contains("DELETED_ROW");
    }

    private void rebind(String subject, Consumer<List<BoundRow>> hand) {
        var rows = new ArrayList<>(Book.unpack(subject, jdbc.sql("select packed from ledger_book where subject = ?").param(subject).query(byte[].class).single()));
        hand.accept(rows);
        jdbc.sql("update ledger_book set packed = ? where subject = ?").params(Book.pack(rows), subject).update();
    }

    private static BoundRow said(BoundRow one, String actor, String prevHash, String hash) {
        var row = one.row();
        return new BoundRow(new Row(row.id(), row.subject(), row.seq(), row.kind(), actor, row.effectiveOn(), row.recordedAt(), row.facts(), row.release(), prevHash,
                hash), one.place());
    }

    private static Row at(Row row, int seq) {
        return new Row(row.id(), row.subject(), seq, row.kind(), row.actor(), row.effectiveOn(), row.recordedAt(), row.facts(), row.release(), row.prevHash(), row.hash());
    }

    @Test
    void a_case_that_cannot_be_bound_stalls_no_other() throws IOException {
        for (String subject : List.of("ended1", "ended2", "ended3", "runs")) {
            write(subject, 8);
        }
        sealing.sealAll();
        jdbc.sql("insert into ledger_book (subject, first_seq, row_count, packed) values ('ended2', 1, 0, ?)").param(new byte[] {1}).update();
        binding.bindAll(true);
        assertThat(jdbc.sql("select subject from ledger_book where row_count = 7").query(String.class).list()).containsExactlyInAnyOrder("ended1", "ended3");
        assertThat(ledger.verify("ended2")).isEmpty();
        assertThat(verified()).startsWith("0\n");
    }

    @Test
    void a_row_that_was_changed_before_it_is_bound_stays_and_is_named() throws IOException {
        write("ended", 16);
        sealing.sealAll();
        jdbc.sql("update ledger_entry set facts = '{\"n\":9}' where seq = 3").update();
        binding.bindAll(true);
        assertThat(jdbc.sql("select seq from ledger_entry order by seq").query(Integer.class).list()).containsExactly(3, 16);
        assertThat(verified()).startsWith("1\n").contains("CHANGED_ROW", "ended, row 3");
    }

    /** The binder's transaction is still open while somebody records on the same subject; then it is lost, as by a kill. */
    @Test
    void who_records_on_a_subject_that_is_being_bound_follows_its_newest_row() throws Exception {
        write("ended", 32);
        sealing.sealAll();
        while (binder.fold()) {
            Thread.onSpinWait();
        }
        var more = new AtomicReference<CompletableFuture<Void>>();
        for (boolean lost : new boolean[] {true, false}) {
            transaction.executeWithoutResult(status -> {
                binder.bind(List.of("ended"));
                more.set(CompletableFuture.allOf(CompletableFuture.runAsync(() -> write("ended", 2)), CompletableFuture.runAsync(() -> write("ended", 2))));
                if (lost) {
                    status.setRollbackOnly();
                }
            });
            more.get().get(5, TimeUnit.MINUTES);
            assertThat(ledger.verify("ended")).isEmpty();
        }
        assertThat(ledger.of("ended")).hasSize(40);
        assertThat(count("ledger_book")).isOne();
        sealing.sealAll();
        assertThat(verified()).startsWith("0\n");
    }

    @Test
    void what_somebody_writes_to_is_bound_the_next_time() throws Exception {
        write("ended1", 16);
        write("ended2", 16);
        sealing.sealAll();
        while (binder.fold()) {
            Thread.onSpinWait();
        }
        transaction.executeWithoutResult(status -> {
            ledger.append(new Entry("ended1", "OPINION", "fire1", LocalDate.of(2026, 11, 23), Map.of()));
            CompletableFuture.runAsync(() -> binder.bind(List.of("ended1", "ended2"))).orTimeout(2, TimeUnit.MINUTES).join();
        });
        assertThat(bound()).containsExactly("ended2");
        binder.bind(List.of("ended1", "ended2"));
        assertThat(bound()).containsExactly("ended1", "ended2");
        sealing.sealAll();
        assertThat(verified()).startsWith("0\n");
    }

    private List<String> bound() {
        return jdbc.sql("select subject from ledger_book order by subject").query(String.class).list();
    }

    @Test
    void after_an_old_backup_nothing_is_sealed_until_the_office_says_where_it_goes_on() throws IOException {
        write("case1", 2);
        sealing.sealAll();
        write("case1", 2);
        sealing.sealAll();
        jdbc.sql("delete from ledger_checkpoint where checkpoint_number = 2").update();
        jdbc.sql("delete from ledger_leaf where place >= 2").update();
        jdbc.sql("delete from ledger_entry where seq > 2").update();
        jdbc.sql("update ledger_seal set seen = (select max(id) from ledger_entry)").update();
        write("case1", 1);
        sealing.sealAll();
        assertThat(proofs.state().trouble()).isEqualTo("OUTSIDE");
        assertThat(newest().number()).isEqualTo(1);
        assertThat(verified()).startsWith("1\n").contains("OLD_BACKUP", "checkpoint 2");
        new Witness(store, outside, newest().hash()).require(newest().record(), newest());
        assertThatThrownBy(() -> new Witness(store, outside, "").require(newest().record(), newest())).isInstanceOf(RecordBroken.class);
    }

    @Test
    void on_leaves_that_somebody_changed_nothing_is_built() {
        write("case1", 3);
        sealing.sealAll();
        jdbc.sql("update ledger_leaf set hash = (select l.hash from ledger_leaf l where l.place = 0) where place = 2").update();
        write("case1", 1);
        sealing.sealAll();
        assertThat(proofs.state().trouble()).isEqualTo("TREE");
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void the_demo_makes_a_key_that_only_its_owner_reads() throws IOException {
        write("case1", 1);
        sealing.sealAll();
        assertThat(newest().key()).isEqualTo(key.id());
        assertThat(proofs.keys()).extracting(Proofs.Key::pem).containsExactly(key.publicPem());
        assertThat(new SealKey(folder.resolve("made/key.pem").toString(), false, true).id()).as("read again").isEqualTo(key.id());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made/key.pem")))).isEqualTo("rw-------");
        }
    }

    @Test
    void production_does_not_open_without_a_key() throws IOException {
        assertThatThrownBy(() -> new SealKey("", false, true).afterPropertiesSet()).isInstanceOf(UnfitSettings.class).hasMessageContaining("binglian.record.key is not set");
        assertThatThrownBy(() -> new SealKey(folder.resolve("none.pem").toString(), false, true).afterPropertiesSet()).isInstanceOf(UnfitSettings.class)
                .hasMessageContaining("cannot be read");
        Files.writeString(folder.resolve("wrong.pem"), "no key");
        assertThatThrownBy(() -> new SealKey(folder.resolve("wrong.pem").toString(), false, true).afterPropertiesSet()).isInstanceOf(UnfitSettings.class)
                .hasMessageContaining("no Ed25519 private key");
    }
}
