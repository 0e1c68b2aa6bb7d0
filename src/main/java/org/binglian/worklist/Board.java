package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tasks stand how, counted on the readers' rows. */
@Component
public class Board {

    /** Goes from department to department along the index and reads what is overdue, not the whole list. */
    static final String OVERDUE = """
            with recursive at_work(department) as (
              select min(department) from worklist_task
              union all
              select (select min(next.department) from worklist_task next where next.department > at_work.department) from at_work where at_work.department is not null)
            select department, overdue from (select department, (select count(*) from worklist_task t where t.department = at_work.department and t.due_on < ?) as overdue
              from at_work) counted where overdue > 0
            """;

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks of one reader: all, past their last day, ending today, about to default, newly arrived; and all by kind. */
    public record Counts(int open, int overdue, int today, int defaulting, int fresh, Map<String, Integer> kinds) {

        private Counts and(String kind, Counts more) {
            Map<String, Integer> all = new TreeMap<>(kinds);
            all.put(kind, more.open);
            return new Counts(open + more.open, overdue + more.overdue, today + more.today, defaulting + more.defaulting, fresh + more.fresh, all);
        }
    }

    /** Open tasks of a department: those that nobody has, and those that others than the asker have. */
    public record Section(int unclaimed, int others) {}

    private record OfKind(String kind, Counts counts) {}

    /** @param own the person and the groups */
    public Counts of(List<String> own, LocalDate today, LocalDate defaultUntil, Instant freshSince) {
        return jdbc.sql("""
                select kind, count(*), sum(case when sort_on < :today then 1 else 0 end), sum(case when sort_on = :today then 1 else 0 end),
                  sum(case when default_on >= :today and default_on <= :until then 1 else 0 end),
                  sum(case when created_at >= :since then 1 else 0 end)
                from (select distinct task_id, kind, sort_on, default_on, created_at from worklist_reader where reader in (:own)) r group by kind""")
                .params(Map.of("today", today, "until", defaultUntil, "since", Search.utc(freshSince), "own", own))
                .query((row, n) -> new OfKind(row.getString(1), new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6),
                        Map.of()))).list().stream().reduce(new Counts(0, 0, 0, 0, 0, Map.of()), (all, one) -> all.and(one.kind(), one.counts()),
                        (one, other) -> one);
    }

    public Section section(String department, String person) {
        return jdbc.sql("""
                select coalesce(sum(case when assignee is null then 1 else 0 end), 0),
                  coalesce(sum(case when assignee <> ? then 1 else 0 end), 0)
                from worklist_task where department = ?""").params(person, department)
                .query((row, n) -> new Section(row.getInt(1), row.getInt(2))).single();
    }

    /** How many open tasks of each department are past their last day; a department without one has no entry. */
    public Map<String, Integer> overdue(LocalDate today) {
        Map<String, Integer> overdue = new TreeMap<>();
        jdbc.sql(OVERDUE).param(today)
                .query((row, n) -> overdue.put(row.getString(1), row.getInt(2))).list();
        return overdue;
    }

    /** How many open tasks each of these people has. */
    public Map<String, Integer> load(List<String> people) {
        Map<String, Integer> load = new TreeMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select assignee, count(*) from worklist_task where assignee in (:people) group by assignee").param("people", new ArrayList<>(people))
                    .query((row, n) -> load.put(row.getString(1), row.getInt(2))).list();
        }
        return load;
    }
}
