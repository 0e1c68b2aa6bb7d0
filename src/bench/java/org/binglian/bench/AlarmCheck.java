package org.binglian.bench;

import java.util.List;
import javax.sql.DataSource;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.WholeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a backlog is, and in the end that every alarm had its consequence, once, with what proves it; reads the database alone, bound rows too. */
final class AlarmCheck {

    private final JdbcClient jdbc;

    AlarmCheck(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Alarms of the backlog that have not rung and may still do so. */
    int remaining() {
        return number("select count(*) from ACT_RU_JOB j where j.DUEDATE_ <= (select max(due) from bench_due) and j.TYPE_ = 'timer' and j.RETRIES_ > 0")
                + failing();
    }

    /** The broken one waits for its next try. */
    private int failing() {
        return number("select count(*) from ACT_RU_JOB j where j.DUEDATE_ > (select max(due) from bench_due) and j.PROCESS_INSTANCE_ID_ in "
                + "(select instance from bench_poisoned)");
    }

    int poisoned() {
        return number("select count(*) from bench_poisoned");
    }

    /** Milliseconds by which the office is ahead of real time. */
    long offset() {
        return jdbc.sql("select offset_millis from office_time").query(Long.class).single();
    }

    List<String> someCases() {
        return jdbc.sql("select distinct case_number from bench_due order by case_number limit 50").query(String.class).list();
    }

    String project(String caseNumber) {
        return jdbc.sql("select project_number from approval_case where case_number = ?").param(caseNumber).query(String.class).single();
    }

    /** One is missing, double, or without its evidence. */
    static final class Missing extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private Missing(String what) {
            super(what);
        }
    }

    /** @param figures null to tell nothing @throws Missing when one is missing, double, or without its evidence */
    void eachOnce(Figures figures) {
        int opinions = number("select count(*) from bench_due where process = 'department-opinion'");
        int items = number("select count(*) from bench_due where process = 'item-review'");
        int deemed = number("select count(*) from opinion where opinion = 'DEEMED_CONSENT' and deemed_on is not null");
        int overdue = number("select count(*) from opinion where opinion is null and overdue_since is not null");
        expect("consequences of opinions", opinions - poisoned(), deemed + overdue);
        expect("opinions without a consequence", poisoned(), number("select count(*) from opinion where opinion is null and overdue_since is null"));
        expect("defaults of opinions", deemed, number("select count(*) from silence_default where layer = 'OPINION'"));
        expect("defaults of decisions", items, number("select count(*) from silence_default where layer = 'DECISION'"));
        expect("double defaults", 0, number("select count(*) from (select 1 from silence_default group by case_number, item_code, department, layer "
                + "having count(*) > 1) twice"));
        expect("defaults without evidence or notice", 0, number("select count(*) from silence_default d where d.evidence not like '%explanation%' or "
                + "d.evidence not like '%sha256%' or not exists (select 1 from paper p where p.number = d.notice_number)"));
        var entries = WholeRecord.kinds(jdbc, "");
        expect("entries of deemed consent", deemed, entries.getOrDefault("OPINION_DEEMED_CONSENT", 0));
        expect("entries of overdue opinions", overdue, entries.getOrDefault("OPINION_OVERDUE", 0));
        expect("entries of defaults with their evidence", deemed + items, WholeRecord.kinds(jdbc, "evidence").getOrDefault("DEFAULT_RECORDED", 0));
        expect("events for which somebody answers", deemed + overdue + items, number("select count(*) from accountability_event where kind in "
                + "('OPINION_TIMEOUT', 'OPINION_OVERDUE', 'DECISION_TIMEOUT')"));
        expect("incidents beside that of the broken one", 0, number("select count(*) from ACT_RU_INCIDENT where PROC_INST_ID_ not in "
                + "(select instance from bench_poisoned)"));
        expect("failed alarms beside the broken one", 0, number("select count(*) from ACT_RU_JOB where EXCEPTION_MSG_ is not null and PROCESS_INSTANCE_ID_ "
                + "not in (select instance from bench_poisoned)"));
        if (figures == null) {
            return;
        }
        figures.note("each once: %,d deemed consents, %,d overdue where none may be deemed, %,d decisions by default, each with notice, evidence, entry and event; "
                + "the broken one failed alone", deemed, overdue, items);
    }

    /** Some records hold, that of the broken alarm's case too, and that case goes on. */
    void worked(Office office, Figures figures) {
        var ledger = office.bean(Ledger.class);
        var some = jdbc.sql("select distinct case_number from bench_due order by case_number desc limit 200").query(String.class).list();
        some.addAll(jdbc.sql("select case_number from bench_poisoned").query(String.class).list());
        some.forEach(number -> ledger.verify(number).ifPresent(row -> {
            throw new IllegalStateException("The record of " + number + " does not hold at " + row.seq());
        }));
        var rest = jdbc.sql("select count(*) from opinion o where o.case_number in (select case_number from bench_poisoned) and (o.opinion is not null or "
                + "o.overdue_since is not null)").query(Integer.class).single();
        figures.note("%d records hold; in the broken alarm's case the other %d alarms rang", some.size(), rest);
    }

    void bareRang(Figures figures) {
        figures.note("bare engine: %d of its jobs failed", number("select count(*) from ACT_RU_JOB where EXCEPTION_MSG_ is not null"));
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void expect(String what, int expected, int found) {
        if (expected != found) {
            throw new Missing(what + ": " + found + " instead of " + expected);
        }
    }
}
