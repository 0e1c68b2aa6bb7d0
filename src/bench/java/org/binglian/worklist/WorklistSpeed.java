package org.binglian.worklist;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.binglian.bench.Figures;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** How long PostgreSQL takes, by its own account, for a page of one department's tasks and all departments' overdue counts. */
public final class WorklistSpeed {

    private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
    private static final int ASKED = 30;
    private static final double PAGE_MILLIS = 1;
    private static final double COUNTS_MILLIS = 10;

    /** As {@code db/migration} leaves them. */
    private static final String TABLES = """
            create table worklist_task (task_id varchar(64) primary key, kind varchar(60) not null, name varchar(255) not null, case_number varchar(40),
              project_number varchar(40), item_code varchar(40), department varchar(40), candidate_groups varchar(500) not null, leader_only boolean not null,
              assignee varchar(60), created_at timestamp with time zone not null, due_on date, sort_on date not null, form_key varchar(255),
              process_key varchar(120), project_name varchar(400), applicant varchar(400), default_mode varchar(40), default_clock bigint, default_on date);
            create index worklist_department on worklist_task (department, sort_on, created_at, task_id);
            create index worklist_department_due on worklist_task (department, due_on);
            create index worklist_assignee on worklist_task (assignee, sort_on);
            create table worklist_reader (reader varchar(70) not null, task_id varchar(64) not null, kind varchar(60) not null, sort_on date not null,
              created_at timestamp with time zone not null, default_on date, primary key (reader, task_id));
            create index worklist_reader_order on worklist_reader (reader, sort_on, created_at, task_id);
            create index worklist_reader_task on worklist_reader (task_id);
            insert into worklist_task select 't' || n, 'REVIEW', '科室审查', '2026' || n, 'P2026' || n, 'B01', 'd' || n % 30, 'd' || n % 30, false, null,
              timestamp with time zone '2026-11-01 08:00:00+08' + n * interval '1 second', date '2026-11-10' + n % 50, date '2026-11-10' + n % 50, null, null,
              '青城花园', '示例置业', null, null, null from generate_series(1, TASKS) n;
            insert into worklist_reader select department, task_id, kind, sort_on, created_at, default_on from worklist_task;
            analyze;
            """;

    private WorklistSpeed() {
    }

    public static void main(String[] args) throws IOException {
        var figures = new Figures("worklist-postgres", String.format("The worklist among %,d open tasks, PostgreSQL", TASKS));
        try (var postgres = EmbeddedPostgres.start()) {
            var source = postgres.getPostgresDatabase();
            new ResourceDatabasePopulator(new ByteArrayResource(TABLES.replace("TASKS", String.valueOf(TASKS)).getBytes(java.nio.charset.StandardCharsets.UTF_8))).execute(source);
            var jdbc = new JdbcTemplate(source);
            jdbc.execute("vacuum");
            var page = Search.of(new Query(null, List.of("d7"), false, null, null, null, null, 20, null), List.of(), "t.*");
            var listed = Search.of(new Query(null, null, false, "d7", null, null, null, 20, null), List.of(), "t.*");
            boolean kept = say(figures, jdbc, "what a department may take", page.text(), page.params(), PAGE_MILLIS)
                    & say(figures, jdbc, "what a department has", listed.text(), listed.params(), PAGE_MILLIS)
                    & say(figures, jdbc, "all departments' overdue", Board.OVERDUE, List.of(java.time.LocalDate.of(2026, 11, 20)), COUNTS_MILLIS);
            figures.keep();
            System.exit(kept ? 0 : 1);
        }
    }

    private static boolean say(Figures figures, JdbcTemplate jdbc, String what, String sql, List<Object> values, double most) {
        List<Double> millis = new ArrayList<>(IntStream.range(0, ASKED).mapToObj(n -> millis(jdbc, sql, values)).toList());
        millis.sort(null);
        boolean kept = millis.get(ASKED / 2) <= most;
        figures.note("%s: %.2f ms (median of %d, slowest %.2f), promised %.0f%s", what, millis.get(ASKED / 2), ASKED, millis.get(ASKED - 1), most,
                kept ? "" : ": NOT kept");
        return kept;
    }

    private static double millis(JdbcTemplate jdbc, String sql, List<Object> values) {
        return jdbc.queryForList("explain analyze " + sql, String.class, values.toArray()).stream().filter(line -> line.startsWith("Execution Time"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", ""))).findFirst().orElseThrow();
    }
}
