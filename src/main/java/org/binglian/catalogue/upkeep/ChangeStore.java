package org.binglian.catalogue.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.catalogue.RowKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of changes. */
@Repository
class ChangeStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber(LocalDate today, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into serial_catalogue_change (issued_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update(key, "id");
        return String.format("BG-%d-%06d", today.getYear(), key.getKey().longValue() % 1_000_000);
    }

    void insert(CatalogueChange c) {
        jdbc.sql("""
                insert into catalogue_change (change_number, title, basis, effective_from, department, proposed_by, proposed_at, state, version,
                submitted_by, submitted_at, decided_by, decided_at, reason, takes_back) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(c.number(), c.title(), c.basis(), c.effectiveFrom(), c.department(), c.proposedBy(), at(c.proposedAt()),
                        c.state().name(), c.version(), c.submittedBy(), at(c.submittedAt()), c.decidedBy(), at(c.decidedAt()), c.reason(), c.takesBack()))
                .update();
    }

    Optional<CatalogueChange> find(String number) {
        return jdbc.sql("select * from catalogue_change where change_number = ?").param(number).query(ChangeStore::change).optional();
    }

    /** Nobody else writes to it until the end of the transaction. */
    Optional<CatalogueChange> lock(String number) {
        return jdbc.sql("select * from catalogue_change where change_number = ? for update").param(number).query(ChangeStore::change).optional();
    }

    /** The newest first. @param state null for all; @param department null: everybody's; @param before a number, null from the newest */
    List<CatalogueChange> page(CatalogueChange.State state, String department, String before, int limit) {
        return jdbc.sql("""
                select * from catalogue_change where (:state is null or state = :state) and (:before is null or change_number < :before)
                and (:department is null or department = :department or state = 'IN_FORCE') order by change_number desc limit :limit""")
                .param("state", state == null ? null : state.name(), Types.VARCHAR).param("department", department, Types.VARCHAR)
                .param("before", before, Types.VARCHAR).param("limit", limit).query(ChangeStore::change).list();
    }

    /** The open request to take this change back. */
    Optional<CatalogueChange> takingBack(String number) {
        return jdbc.sql("select * from catalogue_change where takes_back = ? and state in ('OPEN', 'SUBMITTED')").param(number)
                .query(ChangeStore::change).optional();
    }

    /** Sets columns and counts the version on; the assignments are SQL of this room, never of a caller. */
    void set(String number, String assignments, Object... values) {
        var all = new java.util.ArrayList<>(Arrays.asList(values));
        all.add(number);
        jdbc.sql("update catalogue_change set version = version + 1, " + assignments + " where change_number = ?").params(all).update();
    }

    void editor(String number, String person) {
        if (!editors(number).contains(person)) {
            jdbc.sql("insert into catalogue_change_editor (change_number, person) values (?, ?)").params(number, person).update();
        }
    }

    List<String> editors(String number) {
        return jdbc.sql("select person from catalogue_change_editor where change_number = ? order by person").param(number).query(String.class).list();
    }

    List<ChangedRow> rows(String number) {
        return jdbc.sql("select * from catalogue_change_row where change_number = ?").param(number).query(ChangeStore::row).list().stream()
                .sorted(java.util.Comparator.comparing(ChangedRow::kind).thenComparing(ChangedRow::code, ChangeStore::inOrder)).toList();
    }

    Optional<ChangedRow> row(String number, RowKind kind, String code) {
        return jdbc.sql("select * from catalogue_change_row where change_number = ? and kind = ? and code = ?").params(number, kind.name(), code)
                .query(ChangeStore::row).optional();
    }

    void put(String number, ChangedRow row) {
        remove(number, row.kind(), row.code());
        jdbc.sql("""
                insert into catalogue_change_row (change_number, kind, code, row_before, row_after, edited_by, edited_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(number, row.kind().name(), row.code(), write(row.before()), write(row.after()), row.editedBy(), at(row.editedAt())))
                .update();
    }

    void remove(String number, RowKind kind, String code) {
        jdbc.sql("delete from catalogue_change_row where change_number = ? and kind = ? and code = ?").params(number, kind.name(), code).update();
    }

    /** B01-M2 stands before B01-M10. */
    private static int inOrder(String one, String other) {
        return one.replaceAll("-M(\\d)(?!\\d)", "-M00$1").replaceAll("-M(\\d\\d)(?!\\d)", "-M0$1")
                .compareTo(other.replaceAll("-M(\\d)(?!\\d)", "-M00$1").replaceAll("-M(\\d\\d)(?!\\d)", "-M0$1"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String write(Map<String, String> values) {
        try {
            return values == null ? null : JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String text) {
        try {
            return text == null ? null : JSON.readValue(text, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChangedRow row(ResultSet row, int n) throws SQLException {
        return new ChangedRow(RowKind.valueOf(row.getString("kind")), row.getString("code"), read(row.getString("row_before")),
                read(row.getString("row_after")), row.getString("edited_by"), instant(row, "edited_at"));
    }

    private static CatalogueChange change(ResultSet row, int n) throws SQLException {
        return new CatalogueChange(row.getString("change_number"), row.getString("title"), row.getString("basis"),
                row.getObject("effective_from", LocalDate.class), row.getString("department"), row.getString("proposed_by"), instant(row, "proposed_at"),
                CatalogueChange.State.valueOf(row.getString("state")), row.getInt("version"), row.getString("submitted_by"), instant(row, "submitted_at"),
                row.getString("decided_by"), instant(row, "decided_at"), row.getString("reason"), row.getString("takes_back"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
