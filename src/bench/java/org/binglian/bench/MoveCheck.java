package org.binglian.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of moved cases at every moment, and of their dates in the end; reads the database alone. */
final class MoveCheck {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    MoveCheck(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** How many cases are in which state. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        jdbc.sql("select state, count(*) from case_move group by state").query(row -> {
            states.put(row.getString(1), row.getInt(2));
        });
        return states;
    }

    /** Every case wholly on one release, the one that its row says, with its entry in the record or without. */
    void everyCaseIsWholly() {
        int torn = number("""
                select count(*) from (select e.BUSINESS_KEY_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
                join case_move m on m.case_number = e.BUSINESS_KEY_ group by e.BUSINESS_KEY_ having count(distinct p.DEPLOYMENT_ID_) > 1) torn""");
        int mixed = number("""
                select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_ join ACT_RU_EXECUTION r on r.ID_ = e.PROC_INST_ID_
                join ACT_RE_PROCDEF d on d.ID_ = r.PROC_DEF_ID_ where p.DEPLOYMENT_ID_ <> d.DEPLOYMENT_ID_""");
        int jobs = number("select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.EXECUTION_ID_ where j.PROCESS_DEF_ID_ <> e.PROC_DEF_ID_");
        int tasks = number("select count(*) from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.EXECUTION_ID_ where t.PROC_DEF_ID_ <> e.PROC_DEF_ID_");
        int untrue = number("""
                select count(*) from case_move m join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = m.case_number join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
                where (m.state = 'MOVED') <> (p.DEPLOYMENT_ID_ = m.deployment)""");
        int unwritten = number("""
                select count(*) from case_move m where (case when m.state = 'MOVED' then 1 else 0 end)
                <> (select count(distinct l.kind) from ledger_entry l where l.subject = m.case_number and l.kind = 'CASE_MOVED')""");
        none(Map.of("cases on two releases", torn, "processes on two releases", mixed, "alarms of another release", jobs, "tasks of another release", tasks,
                "rows that say otherwise", untrue, "records that say otherwise", unwritten));
    }

    /** Each clock and pause in one line: nothing of it may change by moving. */
    List<String> clocks() {
        return jdbc.sql("""
                select c.id || ' ' || c.kind || ' ' || c.amount || '+' || c.extension || ' ' || c.due || ' ' || coalesce(c.alarm, '') || ' ' ||
                coalesce((select min(p.kind || p.from_on) from clock_pause p where p.clock_id = c.id and p.to_on is null), '') from clock c
                where c.stopped_on is null order by c.id""").query(String.class).list();
    }

    /** Every alarm of an item rings at the end of its statutory clock now, every alarm of an opinion at the end of the opinion's. Answers how many. */
    int datesAreRight() {
        int alarms = 0;
        int wrong = 0;
        for (var row : jdbc.sql("""
                select j.DUEDATE_, c.due from ACT_RU_JOB j join clock c on c.alarm = j.PROCESS_INSTANCE_ID_ and c.stopped_on is null
                and c.kind = case j.PROCESS_DEF_KEY_ when 'item-review' then 'STATUTORY' else 'OPINION' end
                where j.TYPE_ = 'timer' and j.PROCESS_DEF_KEY_ in ('item-review', 'department-opinion')""").query().listOfRows()) {
            Instant rings = ((java.sql.Timestamp) row.get("duedate_")).toInstant();
            Instant due = ((java.sql.Date) row.get("due")).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
            alarms++;
            wrong += rings.equals(due) ? 0 : 1;
        }
        int shown = number("""
                select count(*) from ACT_RU_TASK t join task_clock tc on tc.task_id = t.ID_ join clock c on c.id = tc.clock_id join worklist_task w
                on w.task_id = t.ID_ where not exists (select 1 from clock_pause p where p.clock_id = c.id and p.to_on is null)
                and (w.due_on is null or w.due_on <> c.due)""");
        none(Map.of("alarms on another day", wrong, "tasks that show another day", shown));
        return alarms;
    }

    void nothingFailed() {
        none(Map.of("jobs that failed", number("select count(*) from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_MSG_ is not null"), "incidents",
                number("select count(*) from ACT_RU_INCIDENT"), "refused", number("select count(*) from case_move where state = 'REFUSED'")));
    }

    /** Paused and extended ones among the cases. */
    String mixture() {
        return number("select count(distinct c.case_number) from clock c join clock_pause p on p.clock_id = c.id where p.to_on is null") + " paused, "
                + number("select count(distinct case_number) from clock where extension > 0") + " extended";
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void none(Map<String, Integer> found) {
        found.forEach((what, count) -> {
            if (count > 0) {
                throw new IllegalStateException(count + " " + what);
            }
        });
    }
}
