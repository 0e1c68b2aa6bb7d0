package org.binglian.bench.race;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the database itself takes for what a department looks at, by {@code explain analyze}; the median of many, in milliseconds. */
final class Pages {

    /** As {@code worklist.Search} asks for a department's page, and for a page of what a person of it may do. */
    private static final Map<String, String> ASKED = asked();

    private final Product product;

    Pages(Product product) {
        this.product = product;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("a department's page", "select t.* from worklist_task t where t.department = 'planning' order by t.sort_on, t.created_at, t.task_id limit 21");
        asked.put("all departments' overdue counts", "select department, count(*) from worklist_task where due_on < date '" + LocalDate.now() + "' group by department");
        return asked;
    }

    Map<String, Double> run(int times) {
        var jdbc = JdbcClient.create(product.source());
        jdbc.sql("vacuum analyze").update();
        Map<String, Double> found = new LinkedHashMap<>();
        ASKED.forEach((what, sql) -> {
            double[] took = new double[times];
            for (int i = 0; i < times; i++) {
                var lines = jdbc.sql("explain (analyze, timing off) " + sql).query(String.class).list();
                String last = lines.get(lines.size() - 1);
                took[i] = Double.parseDouble(last.replaceAll("[^0-9.]", ""));
            }
            Arrays.sort(took);
            found.put(what, took[times / 2]);
        });
        return found;
    }
}
