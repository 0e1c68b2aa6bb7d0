package org.binglian.bench;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether {@link AlarmCheck} would see what must not be: each is done to the finished database, looked for, and taken back. */
final class AlarmTampering {

    private static final String FIRST_DEFAULT = "(select min(id) from silence_default)";
    private static final Map<String, String> WRONG = new TreeMap<>(Map.of(
            "a default twice", "insert into silence_default (case_number, item_code, department, layer, mode, basis, effective_on, recorded_at, notice_number, evidence) "
                    + "select case_number, item_code, department, layer, mode, basis, effective_on, recorded_at, notice_number, evidence from silence_default where id = "
                    + FIRST_DEFAULT,
            "a default without evidence", "update silence_default set evidence = '{}' where id = " + FIRST_DEFAULT,
            "a default without notice", "delete from paper where number = (select notice_number from silence_default where id = " + FIRST_DEFAULT + ")",
            "a silence without consequence", "update opinion set overdue_since = null, deemed_on = null where id = (select min(id) from opinion where opinion is null "
                    + "and overdue_since is not null or deemed_on is not null)",
            "an entry less", "delete from ledger_entry where id = (select max(id) from ledger_entry where kind = 'DEFAULT_RECORDED')",
            "nobody answers for it", "delete from accountability_event where id = (select max(id) from accountability_event where kind in ('OPINION_TIMEOUT', 'OPINION_OVERDUE'))",
            "another alarm that failed", "update ACT_RU_JOB set EXCEPTION_MSG_ = 'x' where ID_ = (select max(ID_) from ACT_RU_JOB where PROCESS_INSTANCE_ID_ not in "
                    + "(select instance from bench_poisoned))"));

    private AlarmTampering() {
    }

    /** @throws IllegalStateException when one of them goes unseen */
    static void seen(DataSource source, Figures figures) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var check = new AlarmCheck(new SingleConnectionDataSource(connection, true));
            for (var wrong : WRONG.entrySet()) {
                try (var statement = connection.createStatement()) {
                    if (statement.executeUpdate(wrong.getValue()) != 1) {
                        throw new IllegalStateException("It cannot be done: " + wrong.getKey());
                    }
                    check.eachOnce(null);
                    throw new Unseen(wrong.getKey());
                } catch (AlarmCheck.Missing seen) {
                    connection.rollback();
                }
            }
        }
        figures.note("the check names each of %d wrongs done to this database on trial: %s", WRONG.size(), String.join(", ", WRONG.keySet()));
    }

    private static final class Unseen extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private Unseen(String what) {
            super("Nobody has seen " + what);
        }
    }
}
