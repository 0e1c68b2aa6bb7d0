package org.binglian.modelling.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.binglian.engine.model.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts: a version is added, never changed; a content is kept once. */
@Component
class DraftStore {

    private static final String DRAFT = """
            select d.draft_id, d.title, d.note, d.state, d.source, d.base_deployment, d.base_digest, d.created_by, d.created_at, d.version,
            v.saved_by, v.saved_at from model_draft d join model_draft_version v on v.draft_id = d.draft_id and v.version = d.version\s""";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(DRAFT + "where d.draft_id = ?").param(id).query(DraftStore::draft).optional();
    }

    List<Draft> all(Draft.State state, int limit) {
        return jdbc.sql(DRAFT + "where (:state is null or d.state = :state) order by d.draft_id desc limit :limit")
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR).param("limit", limit).query(DraftStore::draft).list();
    }

    Optional<Draft> openFromFolder(String folder) {
        return jdbc.sql(DRAFT + "where d.folder_open = ?").param(folder).query(DraftStore::draft).optional();
    }

    /** Answers the new draft's number; it has no version yet. */
    long insert(String title, String note, Draft.Source source, ReleasedSets.Released base, String by, Instant at) {
        var key = new org.springframework.jdbc.support.GeneratedKeyHolder();
        jdbc.sql("""
                insert into model_draft (title, note, state, source, base_deployment, base_digest, created_by, created_at, version, folder_open)
                values (?, ?, 'OPEN', ?, ?, ?, ?, ?, 0, ?)""").params(title, note, source.name(), base.deployment(), base.digest(), by,
                at.atOffset(ZoneOffset.UTC), source == Draft.Source.STUDIO ? null : source.name()).update(key, "draft_id");
        return key.getKey().longValue();
    }

    /** Moves an open draft from this version to the next; false when somebody saved in between or it is closed. */
    boolean next(long id, int version, ReleasedSets.Released base) {
        return jdbc.sql("update model_draft set version = version + 1, base_deployment = ?, base_digest = ? where draft_id = ? and version = ? and state = 'OPEN'")
                .params(base.deployment(), base.digest(), id, version).update() == 1;
    }

    void version(long id, int version, String by, Instant at, String note, ReleasedSets.Released base, Set<String> changed) {
        jdbc.sql("""
                insert into model_draft_version (draft_id, version, saved_by, saved_at, note, base_deployment, base_digest, changed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(id, version, by, at.atOffset(ZoneOffset.UTC), note, base.deployment(), base.digest(),
                String.join("\n", changed)).update();
    }

    void file(long id, int version, String name, byte[] content) {
        String sha256 = content == null ? null : Release.sha256(content);
        if (content != null && jdbc.sql("select size_bytes from model_content where sha256 = ?").param(sha256).query(Integer.class).optional().isEmpty()) {
            jdbc.sql("insert into model_content (sha256, content, size_bytes) select ?, ?, ? where not exists (select 1 from model_content where sha256 = ?)")
                    .params(sha256, content, content.length, sha256).update();
        }
        jdbc.sql("insert into model_draft_file (draft_id, version, name, sha256) values (?, ?, ?, ?)").params(java.util.Arrays.asList(id, version, name, sha256))
                .update();
    }

    /** Every file that differs from the base in this version, name to content; null where it is taken away. */
    Map<String, byte[]> files(long id, int version) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("""
                select f.name, c.content from model_draft_file f left join model_content c on c.sha256 = f.sha256
                where f.draft_id = ? and f.version = ?""").params(id, version).query(row -> {
                    files.put(row.getString(1), row.getBytes(2));
                });
        return files;
    }

    /** The deployment on which this version stands; empty when there is no such version. */
    Optional<String> base(long id, int version) {
        return jdbc.sql("select base_deployment from model_draft_version where draft_id = ? and version = ?").params(id, version).query(String.class)
                .optional();
    }

    /** The versions of a draft, the newest first. */
    List<DraftVersion> versions(long id) {
        return jdbc.sql("select version, saved_by, saved_at, note, changed from model_draft_version where draft_id = ? order by version desc").param(id)
                .query((row, n) -> new DraftVersion(row.getInt(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4),
                        row.getString(5) == null || row.getString(5).isEmpty() ? List.of() : List.of(row.getString(5).split("\n")))).list();
    }

    /** Closes an open draft; false when it is closed. */
    boolean close(long id, int version, Draft.State state) {
        return jdbc.sql("update model_draft set state = ?, folder_open = null where draft_id = ? and version = ? and state = 'OPEN'")
                .params(state.name(), id, version).update() == 1;
    }

    void retitle(long id, String title) {
        jdbc.sql("update model_draft set title = ? where draft_id = ?").params(title, id).update();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(row.getLong(1), row.getString(2), row.getString(3), Draft.State.valueOf(row.getString(4)), Draft.Source.valueOf(row.getString(5)),
                row.getString(6), row.getString(7), row.getString(8), row.getObject(9, OffsetDateTime.class).toInstant(), row.getInt(10), row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
