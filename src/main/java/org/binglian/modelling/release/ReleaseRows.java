package org.binglian.modelling.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of releases: added, never changed. */
@Component
class ReleaseRows {

    private static final String RELEASE = """
            select release_number, kind, deployment_id, digest, draft_id, draft_version, drafted_by, released_by, released_at, note, back_to,
            rehearsal_id, rehearsal from model_release\s""";

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time, on all nodes: until the end of the transaction. */
    void takeTurn() {
        jdbc.sql("select id from model_turn where id = 1 for update").query(Integer.class).single();
    }

    int next() {
        return jdbc.sql("select coalesce(max(release_number), 0) + 1 from model_release").query(Integer.class).single();
    }

    void add(ModelRelease release, Map<String, String> hashes, String findings) {
        jdbc.sql("""
                insert into model_release (release_number, kind, deployment_id, digest, draft_id, draft_version, drafted_by, released_by, released_at,
                note, back_to, rehearsal_id, rehearsal, findings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(release.number(), release.kind().name(), release.deployment(), release.digest(), release.draft(),
                        release.draftVersion(), String.join(",", release.draftedBy()), release.releasedBy(), release.releasedAt().atOffset(ZoneOffset.UTC),
                        release.note(), release.backTo(), release.rehearsalId(), release.rehearsal(), findings)).update();
        hashes.forEach((name, sha256) -> jdbc.sql("insert into model_release_file (release_number, name, sha256) values (?, ?, ?)")
                .params(release.number(), name, sha256).update());
    }

    Optional<ModelRelease> find(int number) {
        return jdbc.sql(RELEASE + "where release_number = ?").param(number).query(ReleaseRows::release).optional();
    }

    Optional<ModelRelease> ofDeployment(String deployment) {
        return jdbc.sql(RELEASE + "where deployment_id = ?").param(deployment).query(ReleaseRows::release).optional();
    }

    List<ModelRelease> ofDeployments(Collection<String> deployments) {
        return jdbc.sql(RELEASE + "where deployment_id in (:deployments)").param("deployments", deployments).query(ReleaseRows::release).list();
    }

    Optional<ModelRelease> ofDraft(long draft) {
        return jdbc.sql(RELEASE + "where draft_id = ?").param(draft).query(ReleaseRows::release).optional();
    }

    List<ModelRelease> newest(int limit) {
        return jdbc.sql(RELEASE + "order by release_number desc limit ?").param(limit).query(ReleaseRows::release).list();
    }

    SortedMap<String, String> files(int number) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql("select name, sha256 from model_release_file where release_number = ?").param(number).query(row -> {
            files.put(row.getString(1), row.getString(2));
        });
        return files;
    }

    String findings(int number) {
        return jdbc.sql("select findings from model_release where release_number = ?").param(number).query(String.class).single();
    }

    private static ModelRelease release(ResultSet row, int n) throws SQLException {
        String drafted = row.getString(7);
        return new ModelRelease(row.getInt(1), ModelRelease.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getObject(5) == null ? null : row.getLong(5), row.getObject(6) == null ? null : row.getInt(6),
                drafted == null || drafted.isEmpty() ? List.of() : List.of(drafted.split(",")), row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(), row.getString(10), row.getObject(11) == null ? null : row.getInt(11),
                row.getObject(12) == null ? null : row.getLong(12), row.getString(13));
    }
}
