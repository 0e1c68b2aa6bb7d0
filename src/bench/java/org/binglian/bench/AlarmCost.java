package org.binglian.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.engine.jobs.Bell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an alarm costs the database, counted: so many alarms of each kind ring in whole batches, so that a busy machine counts as a quiet one. */
final class AlarmCost {

    private static final int COUNTED = Integer.getInteger("bench.counted", 100);
    private static final int WARM = 50;
    private static final int SHOWN = 120;
    private static final String MODE = "(select v.TEXT_ from ACT_RU_VARIABLE v where v.PROC_INST_ID_ = b.instance and v.NAME_ = 'opinionMode')";

    private AlarmCost() {
    }

    static void tell(Office office) throws Exception {
        var jdbc = office.bean(JdbcClient.class);
        var bell = new Bell(office.context());
        for (var kind : Map.of("decisions by default", "b.process = 'item-review'", "deemed consents", "b.process = 'department-opinion' and " + MODE
                + " <> 'FORBIDDEN'", "overdue opinions", "b.process = 'department-opinion' and " + MODE + " = 'FORBIDDEN'").entrySet()) {
            List<String> jobs = jdbc.sql("select b.job from bench_due b where " + kind.getValue() + " and b.case_number not in (select case_number from bench_poisoned) "
                    + "order by b.case_number, b.job limit " + (WARM + COUNTED)).query(String.class).list();
            if (jobs.size() > 1) {
                count(kind.getKey(), bell, jobs, Math.min(WARM, jobs.size() / 2));
            }
        }
    }

    private static void count(String kind, Bell bell, List<String> jobs, int warm) throws Exception {
        ring(bell, jobs.subList(0, warm));
        Meter.take();
        var counted = jobs.subList(warm, jobs.size());
        Meter.during(kind, () -> ring(bell, counted));
        var sent = Meter.take().stream().filter(one -> one.path().equals(kind)).findFirst().orElseThrow();
        double alarms = counted.size();
        System.out.printf(Locale.ROOT, "%n== %s: %d rung, %.1f statements each, %.1f ms of CPU each%n", kind, counted.size(), sent.count() / alarms,
                sent.busyMillis() / alarms);
        sent.statements().entrySet().stream().sorted((one, other) -> Long.compare(other.getValue()[0], one.getValue()[0])).limit(SHOWN)
                .forEach(one -> System.out.printf(Locale.ROOT, "%7.2f %8.2f ms  %s%n", one.getValue()[0] / alarms, one.getValue()[1] / 1e6 / alarms, cut(one.getKey())));
        Map<String, Long> tables = new TreeMap<>();
        sent.statements().forEach((text, times) -> tables.merge(about(text), times[0], Long::sum));
        System.out.println("-- by verb and first table");
        tables.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> System.out.printf(Locale.ROOT, "%7.2f  %s%n", one.getValue() / alarms, one.getKey()));
    }

    private static boolean ring(Bell bell, List<String> jobs) {
        if (!bell.all(jobs)) {
            throw new IllegalStateException("An alarm has failed");
        }
        return true;
    }

    private static String about(String sql) {
        var table = java.util.regex.Pattern.compile("(?i)\\b(from|into|update)\\s+([a-z_]+)").matcher(sql);
        return sql.split(" ")[0].toLowerCase(Locale.ROOT) + (table.find() ? " " + table.group(2).toLowerCase(Locale.ROOT) : "");
    }

    private static String cut(String sql) {
        return sql.length() <= 300 ? sql : sql.substring(0, 180) + " … " + sql.substring(sql.length() - 110);
    }
}
