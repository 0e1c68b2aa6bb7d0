package org.binglian.bench.race;

import java.util.ArrayList;
import java.util.List;
import org.binglian.bench.BulkMaker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the product's office old and large: one case that has ended and one that is in review are copied until there are enough of both. */
final class Fill {

    private final Product product;

    Fill(Product product) {
        this.product = product;
    }

    /** Answers how many cases and open tasks there are, and the seconds that it took. */
    String run(int finished, int tasks) throws Exception {
        product.ready(2);
        new Turn(product, 1, 1, true).run();
        String ended = newest("closed_on is not null");
        product.accept(product.toAccept(product.file()));
        String open = newest("closed_on is null");
        product.settle();
        int running = (tasks + Stubs.ITEMS.size() - 1) / Stubs.ITEMS.size();
        int each = Math.max(1, Math.round((float) finished / running));
        List<String> turns = new ArrayList<>(List.of(open));
        for (int i = 0; i < each; i++) {
            turns.add(ended);
        }
        var made = new BulkMaker(product.source()).fill(turns, running);
        product.settle();
        var jdbc = JdbcClient.create(product.source());
        return "%d %d %.0f".formatted(jdbc.sql("select count(*) from approval_case where closed_on is not null").query(Integer.class).single(),
                jdbc.sql("select count(*) from worklist_task").query(Integer.class).single(), made.seconds());
    }

    private String newest(String which) {
        return JdbcClient.create(product.source()).sql("select max(project_number) from approval_case where " + which).query(String.class).single();
    }
}
