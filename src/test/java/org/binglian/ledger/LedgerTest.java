package org.binglian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest(properties = {"spring.datasource.url=jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
    "spring.test.database.replace=none"})
@ContextConfiguration(classes = LedgerTest.Fixed.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LedgerTest {

    @TestConfiguration
    @Import(Ledger.class)
    static class Fixed {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T01:12:00.123456Z"), ZoneOffset.UTC);
        }

        @Bean
        ModelsInForce models() {
            return () -> "a".repeat(64);
        }
    }

    @Autowired
    private Ledger ledger;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Row append(String subject, String kind, Map<String, Object> facts) {
        return transaction.execute(status ->
                ledger.append(new Entry(subject, kind, "window1", LocalDate.of(2026, 11, 23), facts)));
    }

    @Test
    void the_row_format_is_fixed_for_good() {
        var row = append("20261123000017", "CASE_RECEIVED", Map.of("名", "青城花园", "floorArea", 42000, "a", true));
        assertThat(row.facts()).isEqualTo("{\"a\":true,\"floorArea\":42000,\"名\":\"青城花园\"}");
        assertThat(row.recordedAt()).isEqualTo("2026-11-23T01:12:00.123Z");
        assertThat(row.prevHash()).isEqualTo("0".repeat(64));
        assertThat(row.hash()).isEqualTo("f3cd74dee4be1d8ea538b5b43e3a913318ebf58fc1cd57c445721f13fd8a33b8");
    }

    @Test
    void rows_are_chained_and_the_chain_holds() {
        var first = append("chain", "CASE_RECEIVED", Map.of());
        var second = append("chain", "CASE_ACCEPTED", Map.of("n", 1));
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.prevHash()).isEqualTo(first.hash());
        assertThat(ledger.of("chain")).extracting(Row::hash).containsExactly(first.hash(), second.hash());
        assertThat(ledger.verify("chain")).isEmpty();
        assertThat(ledger.verify("unknown")).isEmpty();
    }

    @Test
    void a_changed_row_is_found() {
        IntStream.range(0, 4).forEach(i -> append("changed", "OPINION", Map.of("n", i)));
        jdbc.sql("update ledger_entry set facts = '{\"n\":9}' where subject = 'changed' and seq = 3").update();
        assertThat(ledger.verify("changed")).get().extracting(Row::seq).isEqualTo(3);
    }

    @Test
    void a_removed_row_is_found() {
        IntStream.range(0, 4).forEach(i -> append("removed", "OPINION", Map.of("n", i)));
        jdbc.sql("delete from ledger_entry where subject = 'removed' and seq = 2").update();
        assertThat(ledger.verify("removed")).get().extracting(Row::seq).isEqualTo(3);
    }

    @Test
    void many_at_once_on_one_subject_make_one_chain() throws Exception {
        append("busy", "CASE_RECEIVED", Map.of());
        var pool = Executors.newFixedThreadPool(8);
        for (var done : IntStream.range(0, 80).mapToObj(i -> pool.submit(() -> append("busy", "OPINION", Map.of("n", i)))).toList()) {
            done.get();
        }
        pool.shutdown();
        assertThat(ledger.of("busy")).hasSize(81);
        assertThat(ledger.verify("busy")).isEmpty();
    }

    @Test
    void nothing_is_recorded_outside_the_transaction_of_the_fact() {
        var entry = new Entry("alone", "CASE_RECEIVED", Entry.SYSTEM, LocalDate.of(2026, 11, 23), Map.of());
        assertThatThrownBy(() -> ledger.append(entry)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
