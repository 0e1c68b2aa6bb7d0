package org.binglian.intake;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts and of what was done about their materials. */
@Component
class DraftRows {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that nobody can guess. */
    String nextId() {
        return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining());
    }

    void insert(Draft d) {
        jdbc.sql("""
                insert into application_draft (draft_id, project_number, stage, account, channel, begun_by, begun_at, changed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(d.id(), d.project().value(), d.stage(), d.account(), d.channel(), d.begunBy(),
                d.begunAt().atOffset(ZoneOffset.UTC), d.changedAt().atOffset(ZoneOffset.UTC), d.state().name()).update();
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("select * from application_draft where draft_id = ?").param(id).query(DraftRows::draft).optional();
    }

    Optional<Draft> open(ProjectNumber project, String stage, String account, String channel) {
        return jdbc.sql("""
                select * from application_draft where project_number = ? and stage = ? and account = ? and channel = ? and state = 'OPEN'""")
                .params(project.value(), stage, account, channel).query(DraftRows::draft).optional();
    }

    /** Open ones of these accounts or begun by this person, and of the window when asked; the last changed first. */
    List<Draft> open(Collection<String> accounts, String person, boolean window) {
        return jdbc.sql("""
                select * from application_draft where state = 'OPEN' and (account in (:accounts) or begun_by = :person
                or :window = true and channel = 'WINDOW') order by changed_at desc, draft_id limit 200""")
                .param("accounts", accounts).param("person", person).param("window", window).query(DraftRows::draft).list();
    }

    /** Sets columns of one draft; the assignments are SQL of this room, never of a caller. */
    void set(String id, Instant at, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(at.atOffset(ZoneOffset.UTC), id));
        jdbc.sql("update application_draft set " + assignments + ", changed_at = ? where draft_id = ?").params(all).update();
    }

    List<DraftFile> files(String id) {
        return jdbc.sql("select * from draft_material where draft_id = ? order by material_code").param(id).query(DraftRows::file).list();
    }

    /** In place of what was there for this material; the other materials are untouched. */
    void put(String id, DraftFile file, String by, Instant at) {
        remove(id, file.code());
        jdbc.sql("""
                insert into draft_material (draft_id, material_code, status, file_name, sha256, size_bytes, promised_until, supplied_by,
                supplied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(Arrays.asList(id, file.code().value(), file.status(), file.fileName(),
                file.sha256(), file.size(), file.promisedUntil(), by, at.atOffset(ZoneOffset.UTC))).update();
    }

    void remove(String id, MaterialCode code) {
        drop("draft_id = ? and material_code = ?", id, code.value());
        jdbc.sql("delete from draft_material where draft_id = ? and material_code = ?").params(id, code.value()).update();
    }

    void removeAll(String id) {
        drop("draft_id = ?", id);
        jdbc.sql("delete from draft_material where draft_id = ?").param(id).update();
    }

    /** Notes the files of these rows for {@link DroppedFiles}. */
    private void drop(String which, Object... values) {
        List<Object> all = new ArrayList<>(List.of(Instant.now().atOffset(ZoneOffset.UTC)));
        all.addAll(List.of(values));
        jdbc.sql("insert into dropped_file (sha256, dropped_at) select sha256, cast(? as timestamp with time zone) from draft_material where sha256 is not null and "
                + which).params(all).update();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        String items = row.getString("items");
        String filed = row.getString("case_number");
        Object consultation = row.getObject("consultation");
        return new Draft(row.getString("draft_id"), ProjectNumber.of(row.getString("project_number")), row.getString("stage"),
                row.getString("account"), row.getString("channel"), row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(), row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                items == null ? null : Stream.of(items.split(",")).map(ItemCode::of).toList(), (Boolean) consultation,
                Draft.State.valueOf(row.getString("state")), filed == null ? null : CaseNumber.of(filed));
    }

    private static DraftFile file(ResultSet row, int index) throws SQLException {
        String sha256 = row.getString("sha256");
        return new DraftFile(MaterialCode.of(row.getString("material_code")), row.getString("status"), row.getString("file_name"), sha256,
                sha256 == null ? null : row.getLong("size_bytes"), row.getObject("promised_until", LocalDate.class));
    }
}
