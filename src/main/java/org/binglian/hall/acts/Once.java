package org.binglian.hall.acts;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.binglian.access.CurrentPerson;
import org.binglian.deadline.OfficeTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the form of a page act once, however often it is sent: its key is kept in the transaction of the act. */
@Component
class Once {

    private static final Duration KEPT = Duration.ofDays(2);

    private static final class DoneBefore extends RuntimeException {
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OfficeTime office;
    private final CurrentPerson current;

    Once(JdbcClient jdbc, TransactionTemplate transaction, OfficeTime office, CurrentPerson current) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.office = office;
        this.current = current;
    }

    /** The key that a fresh form carries. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    /** Acts in one transaction. Answers whether it was done now; false when this form has acted before. */
    boolean act(String key, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> {
                claim(key == null || !key.matches("[0-9a-f-]{36}") ? key() : key);
                act.run();
            });
            return true;
        } catch (DoneBefore sent) {
            return false;
        }
    }

    private void claim(String key) {
        try {
            jdbc.sql("insert into page_act (once_key, done_at) values (?, ?)")
                    .params(current.require().id() + ":" + key, office.now().atOffset(ZoneOffset.UTC)).update();
        } catch (DuplicateKeyException e) {
            throw new DoneBefore();
        }
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void forget() {
        jdbc.sql("delete from page_act where done_at < ?").param(office.now().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }
}
