package org.binglian.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code speed}: how fast the pages answer with the running cases that {@code bulk} has made. Asks each page in turn for
 * several projects, cases and people; prints, warm and at the server, median, 95th percentile, the server thread's own
 * CPU time, statements, and the slowest of these. A page is asked for half a minute at most.
 */
public final class Speed {

    private static final int PROMISE = 100;
    private static final int WARM = Integer.getInteger("bench.warm", 60);
    private static final int ASKED = Integer.getInteger("bench.asked", 200);

    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final int AT_LEAST = 15;

    private Speed() {
    }

    /** A page: its name, and who asks where; one line for each family of pages. */
    private record Page(String name, List<Asked> asked) {
    }

    private record Asked(String who, String path) {
    }

    public static void main(String[] arguments) {
        try (var office = Office.open(false, "--camunda.bpm.job-execution.enabled=" + System.getProperty("bench.jobs", "true"))) {
            System.out.printf("%-26s %10s %10s %10s %11s %6s %s%n", "page", "median", "p95", "worst", "median CPU", "asked", "statements");
            boolean kept = true;
            for (Page page : pages(office.bean(JdbcClient.class))) {
                kept &= measure(office, page);
            }
            System.out.println(kept ? "p95 is below " + PROMISE + " ms everywhere" : "NOT KEPT: p95 is not below " + PROMISE + " ms everywhere");
        }
    }

    private static List<Page> pages(JdbcClient jdbc) {
        String owned = "from approval_case c join project p on p.project_number = c.project_number where p.owner_account like 'firm%' and c.state = 8 ";
        var cases = jdbc.sql("select p.owner_account, c.case_number, c.project_number, c.tracking_code, (select count(*) from opinion o where "
                + "o.case_number = c.case_number) opinions " + owned + "order by opinions desc, c.case_number limit 40").query().listOfRows();
        var tasks = jdbc.sql("select t.task_id, t.department from worklist_task t join project p on p.project_number = t.project_number "
                + "where t.kind = 'REVIEW' and t.assignee is null order by t.task_id desc limit 40").query().listOfRows();
        return List.of(
                page("/projects/{n}", cases, "owner_account", "/projects/", "project_number"),
                page("/cases/{n}", cases, "owner_account", "/cases/", "case_number"),
                page("/cases/{n}, supervisor", cases, null, "/cases/", "case_number"),
                new Page("/track", cases.stream().map(row -> new Asked("", "/track?caseNumber=" + row.get("case_number") + "&code="
                        + row.get("tracking_code"))).toList()),
                new Page("/projects", cases.stream().map(row -> new Asked(text(row, "owner_account"), "/projects")).toList()),
                everyone("/desk"),
                new Page("/desk/tasks/{id}", tasks.stream().map(row -> new Asked(row.get("department") + "1", "/desk/tasks/" + row.get("task_id"))).toList()),
                everyone("/desk/done"),
                everyone("/api/tasks"),
                everyone("/cases"),
                new Page("/counter", List.of(new Asked("window1", "/counter"))),
                new Page("/supervision", List.of(new Asked("supervisor1", "/supervision"))),
                new Page("/api/cases, supervisor", List.of(new Asked("supervisor1", "/api/cases"))));
    }

    private static Page page(String name, List<Map<String, Object>> rows, String who, String path, String number) {
        return new Page(name, rows.stream().map(row -> new Asked(who == null ? "supervisor1" : text(row, who), path + row.get(number))).toList());
    }

    private static Page everyone(String path) {
        return new Page(path, List.of("planning1", "planningleader", "bureau1", "environment2", "water1", "window1").stream()
                .map(who -> new Asked(who, path)).toList());
    }

    private static boolean measure(Office office, Page page) {
        Map<String, Caller> callers = new LinkedHashMap<>();
        long enough = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int i = 0; i < WARM + ASKED && (i < 2 * AT_LEAST || System.nanoTime() < enough); i++) {
            var asked = page.asked().get(i % page.asked().size());
            if (i == WARM || i == AT_LEAST) {
                Meter.take();
            }
            int status = callers.computeIfAbsent(asked.who(), who -> Caller.signedIn(office.address(), who)).get(asked.path());
            if (status != 200) {
                System.out.printf("%-26s answers %d%n", page.name(), status);
                return true;
            }
        }
        var requests = Meter.take().stream().filter(one -> page.asked().stream().anyMatch(asked -> asked.path().replaceFirst("[?].*", "")
                .equals(one.path()))).toList();
        double[] millis = requests.stream().mapToDouble(Meter.Request::millis).sorted().toArray();
        var counts = requests.stream().mapToInt(Meter.Request::count).summaryStatistics();
        double p95 = millis[(int) Math.ceil(millis.length * .95) - 1];
        double[] busy = requests.stream().mapToDouble(Meter.Request::busyMillis).sorted().toArray();
        System.out.printf("%-26s %7.1f ms %7.1f ms %7.0f ms %8.1f ms %6d %s%n", page.name(), millis[millis.length / 2], p95, millis[millis.length - 1],
                busy[busy.length / 2], millis.length,
                counts.getMin() == counts.getMax() ? counts.getMax() : counts.getMin() + " to " + counts.getMax());
        slowest(requests);
        return p95 < PROMISE;
    }

    private static void slowest(List<Meter.Request> requests) {
        Map<String, long[]> all = new LinkedHashMap<>();
        requests.forEach(one -> one.statements().forEach((sql, tally) -> {
            var sum = all.computeIfAbsent(sql, text -> new long[2]);
            sum[0] += tally[0];
            sum[1] += tally[1];
        }));
        all.entrySet().stream().sorted(Comparator.comparingLong(one -> -one.getValue()[1])).limit(3)
                .filter(one -> one.getValue()[1] / 1e6 / requests.size() > 1).forEach(one -> System.out.printf("    %6.1f ms in %.1f of: %s%n",
                        one.getValue()[1] / 1e6 / requests.size(), (double) one.getValue()[0] / requests.size(),
                        one.getKey().substring(0, Math.min(240, one.getKey().length()))));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
