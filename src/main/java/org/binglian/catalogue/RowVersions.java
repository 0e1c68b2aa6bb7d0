package org.binglian.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments, places and samples from a day on; the day decides which version counts, and of one day the last that was put in force. */
@Repository
class RowVersions {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code values} null: gone from that day. */
    record RowVersion(RowKind kind, String code, int version, LocalDate from, Map<String, String> values, String change) {
    }

    private final JdbcClient jdbc;

    RowVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each code that counts on that day. @param on null: whenever it begins to count */
    Map<String, RowVersion> of(RowKind kind, LocalDate on) {
        Map<String, RowVersion> newest = new LinkedHashMap<>();
        jdbc.sql("""
                select * from catalogue_row_version where kind = ? and not withdrawn and (effective_from <= ? or ?) order by code, version""")
                .params(kind.name(), on == null ? LocalDate.EPOCH : on, on == null).query(RowVersions::row).list()
                .forEach(row -> newest.put(row.code(), row));
        return newest;
    }

    /** The newest of one code that counts on that day. @param on null: whenever it begins to count */
    Optional<RowVersion> of(RowKind kind, String code, LocalDate on) {
        return jdbc.sql("""
                select * from catalogue_row_version where kind = ? and code = ? and not withdrawn and (effective_from <= ? or ?)
                order by version desc limit 1""").params(kind.name(), code, on == null ? LocalDate.EPOCH : on, on == null).query(RowVersions::row)
                .optional();
    }

    void put(RowChange change, LocalDate from, String number) {
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from catalogue_row_version where kind = ? and code = ?")
                .params(change.kind().name(), change.code()).query(Integer.class).single();
        jdbc.sql("insert into catalogue_row_version (kind, code, version, effective_from, content, change_number) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(change.kind().name(), change.code(), version, from, write(change.values()), number)).update();
    }

    /** What this change brought counts no more. */
    void withdraw(String number) {
        jdbc.sql("update catalogue_row_version set withdrawn = true where change_number = ?").param(number).update();
    }

    /** A whole file takes the place of what counts on that day. */
    void withdraw(RowKind kind, LocalDate on) {
        jdbc.sql("update catalogue_row_version set withdrawn = true where kind = ? and effective_from <= ?").params(kind.name(), on).update();
    }

    static String write(Map<String, String> values) {
        try {
            return values == null ? null : JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> read(String text) {
        try {
            return text == null ? null : JSON.readValue(text, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowVersion row(ResultSet row, int n) throws SQLException {
        return new RowVersion(RowKind.valueOf(row.getString("kind")), row.getString("code"), row.getInt("version"),
                row.getObject("effective_from", LocalDate.class), read(row.getString("content")), row.getString("change_number"));
    }
}
