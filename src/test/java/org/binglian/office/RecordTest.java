package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.binglian.issuance.PackedNow;
import org.binglian.issuance.Papers;
import org.binglian.ledger.BoundNow;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.Proofs;
import org.binglian.ledger.RecordExport;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Json;
import org.binglian.verify.Merkle;
import org.binglian.verify.SealedRow;
import org.binglian.verify.Verify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight ways to tamper with the record of a real office, done in its database and taken back again, and what the program outside says. */
@Tag("database")
class RecordTest extends OfficeTest {

    private static final String ROWS = "select seq, kind, actor, effective_on, recorded_at, facts, release_sha, prev_hash from ledger_entry where subject = ? order by seq";

    @TempDir
    private static Path folder;

    private String number;
    private Checkpoint kept;

    @BeforeAll
    void aDecidedCase() throws IOException {
        number = new OfficeClient(base()).file(new OfficeClient(base()).register(OfficeClient.simple()), "S1");
        bean(Proofs.class).sealNow();
        new OfficeClient(base()).workAll(number);
        for (String what : List.of("changed", "deleted", "swapped", "cut", "recomputed")) {
            for (int i = 1; i <= 5; i++) {
                int n = i;
                new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> bean(Ledger.class).append(
                        new Entry(chain(what), "TASK_REMINDED", Entry.SYSTEM, LocalDate.of(2026, 11, 23), Map.of("n", n))));
            }
        }
        bean(Proofs.class).sealNow();
        Files.writeString(folder.resolve("keys.pem"), fetch(null, "/api/record/keys.pem"));
        kept = bean(Proofs.class).newest().orElseThrow();
        Files.writeString(folder.resolve("checkpoints.jsonl"), fetch(null, "/api/record/checkpoints?after=" + (kept.number() - 1)));
    }

    private String fetch(String who, String path) {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        if (who != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** What the program says of an export made while this is done to the database; it is undone afterwards. */
    private String said(Runnable tampering) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> {
            status.setRollbackOnly();
            tampering.run();
            var exported = new StringWriter();
            try {
                bean(RecordExport.class).write(exported);
                return said("export.jsonl", exported.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String said(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        var said = new ByteArrayOutputStream();
        int code = Verify.run(new String[] {folder.resolve(file).toString(), "--key", folder.resolve("keys.pem").toString(), "--checkpoints",
            folder.resolve("checkpoints.jsonl").toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    private void named(String said, String tampering, String where) {
        assertThat(said).startsWith("1\n" + tampering + " ").contains(where);
        assertThat(said.lines().filter(line -> line.matches("[A-Z_]+ .*")).map(line -> line.replaceAll(" .*", "")).distinct()).containsExactly(tampering);
    }

    @Test
    void nothing_done_is_whole_also_for_the_program_in_a_process_of_its_own() throws Exception {
        Files.writeString(folder.resolve("whole.jsonl"), fetch("supervisor1", "/api/record/export"));
        var program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "target" + File.separator + "classes",
                "org.binglian.verify.Verify", folder.resolve("whole.jsonl").toString(), "--key", folder.resolve("keys.pem").toString(), "--checkpoints",
                folder.resolve("checkpoints.jsonl").toString()).redirectErrorStream(true).start();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("完好 / whole");
        assertThat(program.waitFor()).isZero();
        assertThat(office().get("applicant1", "/api/record/export").status()).isEqualTo(403);
        assertThat(office().get("planning1", "/supervision/record").status()).isEqualTo(404);
    }

    /** Six at once, each on a chain of its own, so that the record is exported once. */
    @Test
    void each_tampering_in_the_database_is_named_with_its_place_and_nothing_else() {
        var ended = jdbc().sql("select h.instance from ledger_history h join ACT_HI_TASKINST t on t.PROC_INST_ID_ = h.instance where h.subject = ? limit 1")
                .param(number).query(String.class).single();
        var said = said(() -> {
            jdbc().sql("update ledger_entry set facts = '{\"n\":9}' where subject = ? and seq = 3").param(chain("changed")).update();
            jdbc().sql("delete from ledger_entry where subject = ? and seq = 3").param(chain("deleted")).update();
            jdbc().sql("update ledger_entry set seq = 0 where subject = ? and seq = 2").param(chain("swapped")).update();
            jdbc().sql("update ledger_entry set seq = 2 where subject = ? and seq = 4").param(chain("swapped")).update();
            jdbc().sql("update ledger_entry set seq = 4 where subject = ? and seq = 0").param(chain("swapped")).update();
            jdbc().sql("delete from ledger_entry where subject = ? and seq > 4").param(chain("cut")).update();
            rewrite(chain("recomputed"), "nobody", 3);
            jdbc().sql("update ACT_HI_TASKINST set ASSIGNEE_ = 'nobody' where PROC_INST_ID_ = ?").param(ended).update();
        });
        assertThat(said).startsWith("1\n");
        assertThat(said.lines().skip(1).map(line -> line.startsWith("  ") ? line.strip().replaceAll(":.*", "") : line.replaceAll(" .*", "")).toList())
                .containsExactlyInAnyOrder("CHANGED_ROW", chain("changed") + ", row 3", "DELETED_ROW", chain("deleted") + ", row 3",
                        "SWAPPED_ROWS", chain("swapped") + ", row 2 and " + chain("swapped") + ", row 4", "CUT_OFF_TAIL", chain("cut") + ", row 5",
                        "RECOMPUTED_CHAIN", chain("recomputed") + ", rows 3 to 5", "HISTORY_EDITED", number + ", process instance " + ended);
    }

    private String chain(String what) {
        return what + "-" + number;
    }

    /** Changes the actor of one row and computes all hashes of its chain anew, as whoever knows the format could. */
    private void rewrite(String subject, String actor, int from) {
        var prev = new ArrayList<>(List.of("0".repeat(64)));
        jdbc().sql(ROWS).param(subject).query((rs, n) -> new SealedRow(subject, rs.getLong(1), rs.getString(2), rs.getLong(1) == from ? actor : rs.getString(3),
                rs.getObject(4, LocalDate.class).toString(), rs.getObject(5, java.time.OffsetDateTime.class).toInstant().toString(), rs.getString(6),
                rs.getString(7), rs.getString(8))).list().forEach(row -> {
                    var json = new TreeMap<>(row.json());
                    json.put("facts", Json.parse(row.facts()));
                    json.put("prevHash", prev.get(prev.size() - 1));
                    prev.add(Merkle.sha256(Json.write(json)));
                    jdbc().sql("update ledger_entry set actor = ?, prev_hash = ?, hash = ? where subject = ? and seq = ?")
                            .params(row.actor(), prev.get(prev.size() - 2), prev.get(prev.size() - 1), subject, row.seq()).update();
                });
    }

    @Test
    void an_old_backup_put_back() {
        var before = bean(Proofs.class).checkpoints(kept.number() - 2, 1).get(0);
        Runnable putBack = () -> {
            jdbc().sql("delete from ledger_entry where not exists (select 1 from ledger_leaf l where l.subject = ledger_entry.subject and l.seq = ledger_entry.seq and l.place < ?)")
                    .param(before.size()).update();
            jdbc().sql("delete from ledger_leaf where place >= ?").param(before.size()).update();
            jdbc().sql("delete from ledger_history where checkpoint_number > ?").param(before.number()).update();
            jdbc().sql("delete from ledger_checkpoint where checkpoint_number > ?").param(before.number()).update();
        };
        named(said(putBack), "OLD_BACKUP", "checkpoint " + kept.number());
    }

    @Test
    void a_forged_proof() throws IOException {
        var receipt = fetch("applicant1", "/api/cases/" + number + "/proof");
        assertThat(said("receipt.json", receipt)).startsWith("0\n").contains(number);
        var hash = receipt.replaceFirst("(?s).*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        var other = (hash.charAt(0) == 'a' ? "b" : "a") + hash.substring(1);
        named(said("receipt.json", receipt.replace(hash, other)), "FORGED_PROOF", "");
        named(said("receipt.json", receipt.replace("\"actor\":\"applicant1\"", "\"actor\":\"applicant2\"")), "FORGED_PROOF", number + ", row ");
    }

    @Test
    void the_applicant_reads_the_receipt_in_full_and_of_the_rest_the_hash() {
        var own = Json.object(fetch("applicant1", "/api/cases/" + number + "/proof"));
        var office = Json.object(fetch("planning1", "/api/cases/" + number + "/proof"));
        assertThat(shown(own)).contains("CASE_RECEIVED").doesNotContain("BODY_DECIDED", "REVIEW_PROPOSED");
        assertThat((List<?>) own.get("rows")).hasSize(recorded(number).size());
        assertThat(shown(office)).hasSize(recorded(number).size());
        assertThat(office().get("applicant2", "/api/cases/" + number + "/proof").status()).isEqualTo(404);
    }

    /** Its record, its papers: what a person or a program sees of an ended case is byte for byte what it was. */
    @Test
    void a_case_that_has_ended_is_bound_and_nobody_sees_it() throws IOException {
        var record = recorded(number);
        assertThat(record).contains("CASE_CLOSED");
        var before = seen();

        PackedNow.papers(context);
        assertThat(BoundNow.record(context, number)).isEqualTo(record.size() - 1);

        assertThat(jdbc().sql("select count(*) from ledger_entry where subject = ?").param(number).query(Integer.class).single()).isOne();
        assertThat(jdbc().sql("select count(*) from paper where case_number = ? and packed is not null").param(number).query(Integer.class).single()).isZero();
        assertThat(seen()).isEqualTo(before);
        assertThat(said("bound.jsonl", fetch("supervisor1", "/api/record/export"))).startsWith("0\n");
        assertThat(said("receipt.json", fetch("applicant1", "/api/cases/" + number + "/proof"))).startsWith("0\n");
    }

    private List<String> seen() throws IOException {
        bean(Proofs.class).sealNow();
        var exported = new StringWriter();
        bean(RecordExport.class).write(exported);
        var seen = new ArrayList<>(exported.toString().lines().filter(line -> line.contains(number)).toList());
        for (String who : List.of("applicant1", "window1", "supervisor1")) {
            seen.add(fetch(who, "/api/cases/" + number));
        }
        jdbc().sql("select number from paper where case_number = ? order by number").param(number).query(String.class).list().forEach(paper -> {
            seen.add(bean(Papers.class).page(paper).orElseThrow());
            seen.add(fetch(null, "/api/papers/" + paper + "/verification"));
        });
        return seen;
    }

    private static List<Object> shown(Map<String, Object> receipt) {
        return ((List<?>) receipt.get("rows")).stream().map(row -> ((Map<?, ?>) row).get("row")).filter(java.util.Objects::nonNull)
                .<Object>map(row -> ((Map<?, ?>) row).get("kind")).toList();
    }

    @Test
    void a_case_just_filed_is_told_to_wait_and_proved_a_moment_later() throws IOException {
        var fresh = office().file(office().register(OfficeClient.simple()), "S1");
        var asked = office().get("applicant1", "/api/cases/" + fresh + "/proof");
        assertThat(asked.status()).isIn(200, 202);
        assertThat(fetch("applicant1", "/cases/" + fresh + "/proof")).contains("存证");
        bean(Proofs.class).sealNow();
        assertThat(fetch("applicant1", "/cases/" + fresh + "/proof")).contains("下载存证文件");
        assertThat(fetch("applicant1", "/cases/" + fresh + "/receipt")).contains("记录哈希");
        assertThat(said("receipt.json", fetch("applicant1", "/api/cases/" + fresh + "/proof"))).startsWith("0\n");
        long newest = bean(Proofs.class).newest().orElseThrow().number();
        assertThat(said("consistency.json", fetch(null, "/api/record/consistency?first=1&second=" + newest))).startsWith("0\n");
        assertThat(fetch("supervisor1", "/supervision/record")).contains("最新检查点");
    }

    /** Two transactions, as two nodes have them: the one that began first commits last. */
    @Test
    void a_row_that_commits_late_is_sealed_all_the_same() throws Exception {
        var subject = "late-" + System.nanoTime();
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            bean(Ledger.class).append(new Entry(subject, "TASK_REMINDED", Entry.SYSTEM, LocalDate.of(2026, 11, 23), Map.of()));
            written.countDown();
            await(commit);
        }));
        await(written);
        office().register(OfficeClient.simple());
        bean(Proofs.class).sealNow();
        assertThat(bean(Proofs.class).sealed(subject)).isZero();
        commit.countDown();
        slow.get();
        bean(Proofs.class).sealNow();
        assertThat(bean(Proofs.class).sealed(subject)).isOne();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
