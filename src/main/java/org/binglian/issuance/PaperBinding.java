package org.binglian.issuance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.binglian.ledger.FinishedCases;
import org.binglian.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs the pages of a case that has ended together, one case in a transaction; a page that is not what was issued stays as it stands. Of
 * two nodes that are at the same case one waits for the other and finds nothing to do. Killed in the middle it has done nothing.
 */
@Component
class PaperBinding {

    private static final Logger LOG = LoggerFactory.getLogger(PaperBinding.class);

    /** @param intact whether this is what was issued */
    private record Page(String number, String text, boolean intact) {
    }

    private final JdbcClient jdbc;
    private final FinishedCases finished;
    private final TransactionTemplate transaction;
    private final Rounds rounds = new Rounds(LOG, "The papers of what has ended could not be packed together and are tried again");

    PaperBinding(JdbcClient jdbc, FinishedCases finished, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.finished = finished;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "${binglian.papers.bind:PT20S}", fixedDelayString = "${binglian.papers.bind:PT20S}")
    void turn() {
        rounds.turn(this::bindAll);
    }

    /** @param all what ended long ago too */
    void bindAll(boolean all) {
        finished.each(all, some -> due(some).forEach(this::bindOne));
        // A serial's rows only give numbers, and the database goes on counting without them.
        jdbc.sql("delete from serial_paper where id < (select max(last.id) from serial_paper last)").update();
    }

    private void bindOne(String number) {
        try {
            transaction.executeWithoutResult(status -> bind(number));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("The papers of {} are not packed together and stay as they stand: {}", number, e.getMessage());
        }
    }

    private List<String> due(Collection<String> numbers) {
        return jdbc.sql("select case_number from paper where case_number in (:numbers) and packed is not null group by case_number having count(*) > 1 "
                + "order by case_number").param("numbers", numbers).query(String.class).list();
    }

    private void bind(String caseNumber) {
        var pages = new LinkedHashMap<String, String>();
        jdbc.sql("select number, packed, sha256 from paper where case_number = ? and packed is not null order by kind, number for update").param(caseNumber)
                .query((row, n) -> page(row.getString(1), PackedPages.unpack(row.getBytes(2)), row.getString(3))).list().stream().filter(Page::intact)
                .forEach(page -> pages.put(page.number(), page.text()));
        byte[] book = PaperBook.pack(pages);
        if (pages.size() > 1 && PaperBook.unpack(book).equals(pages)) {
            jdbc.sql("insert into paper_book (case_number, first_number, packed) values (?, ?, ?)")
                    .params(caseNumber, pages.keySet().iterator().next(), book).update();
            jdbc.sql("update paper set packed = null where number in (:numbers)").param("numbers", pages.keySet()).update();
        }
    }

    private static Page page(String number, String text, String sha256) {
        return new Page(number, text, Papers.sha256(text).equals(sha256));
    }
}
