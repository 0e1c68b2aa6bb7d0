package org.binglian.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.engine.ProcessIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models as they were released, read from the database, so that every node gives the same answer; one statement each, whoever is
 * signed in at the engine.
 */
@Component
public class ReleasedModels {

    private final JdbcClient jdbc;

    ReleasedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deployment with the highest version of the process that every release holds, whatever the clock said; empty before the first. */
    public Optional<String> newest() {
        return jdbc.sql("select deployment_id_ from act_re_procdef where key_ = ? order by version_ desc limit 1").param(ProcessIds.PARALLEL_APPROVAL)
                .query(String.class).optional();
    }

    /** Relative name to content, of this deployment; empty when there is none. */
    public Map<String, byte[]> of(String deployment) {
        Map<String, byte[]> models = new TreeMap<>();
        jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?").param(deployment).query(row -> {
            models.put(row.getString(1), row.getBytes(2));
        });
        return models;
    }

    /** What new cases run on. */
    public Map<String, byte[]> inForce() {
        return newest().map(this::of).orElseGet(TreeMap::new);
    }
}
