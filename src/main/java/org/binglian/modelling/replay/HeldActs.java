package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Defaults that waited for a supervisor: from the end of their clock until they were released, answered or given another date. */
@Component
class HeldActs {

    private static final String NEVER = "9999-12-31T00:00:00Z";

    private final JdbcClient jdbc;

    HeldActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Act> of(Collection<String> cases) {
        List<Act> acts = new ArrayList<>();
        Chunks.of(cases, some -> jdbc.sql("select * from held_alarm where business_key in (:some) order by id").param("some", some).query(row -> {
            String due = row.getObject("due_at") == null ? "held_at" : "due_at";
            String end = row.getObject("released_at") != null ? "released_at" : row.getObject("ended_at") != null ? "ended_at" : null;
            acts.add(new Act(Scripts.instant(row, due), Act.Kind.HELD, row.getString("business_key"), row.getString("released_by"), null,
                    row.getString("item_code"), row.getString("department"), Map.of("activity", row.getString("activity_id"),
                    "until", end == null ? NEVER : Scripts.instant(row, end).toString())));
        }));
        return acts;
    }
}
