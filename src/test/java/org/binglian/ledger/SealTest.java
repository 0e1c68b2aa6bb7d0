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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    "binglian.demo=true"})
@ContextConfiguration(classes = SealTest.Rooms.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealTest {

    @TestConfiguration
    @Import({Ledger.class, SealStore.class, SealKey.class, OutsideFile.class, Witness.class, Sealer.class, Sealing.class, Proofs.class, RecordExport.class})
    static class Rooms {
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
    private SealKey key;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        for (String table : new String[] {"ledger_entry", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_gap", "ledger_history"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update ledger_seal set record_id = null, seen = 0").update();
    }

    private void write(String subject, int rows) {
        IntStream.range(0, rows).forEach(i -> transaction.executeWithoutResult(status ->
                ledger.append(new Entry(subject, "OPINION", "fire1", LocalDate.of(2026, 11, 23), Map.of("n", i, "text", "同意")))));
    }

    private Checkpoint newest() {
        return proofs.newest().orElseThrow();
    }

    private String verified() throws IOException {
        var exported = new StringWriter();
        export.write(exported);
        Files.writeString(folder.resolve("export.jsonl"), exported.toString());
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
