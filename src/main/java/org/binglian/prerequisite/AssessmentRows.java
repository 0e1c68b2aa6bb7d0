package org.binglian.prerequisite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The register's rows. */
@Component
class AssessmentRows {

    private final JdbcClient jdbc;

    AssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber(int year, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into serial_assessment (issued_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update(key, "id");
        return "QY-%04d-%06d".formatted(year, key.getKey().longValue());
    }

    void insert(Assessment a, String by) {
        jdbc.sql("""
                insert into regional_assessment (number, kind, region, result, valid_from, valid_until, document_number, document_hash, department,
                registered_by, registered_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(a.number(), a.kind(), a.region(), a.result(), a.validFrom(), a.validUntil(), a.documentNumber(),
                        a.documentHash(), a.department(), by, a.registeredOn())).update();
        a.plots().forEach(plot -> jdbc.sql("insert into assessment_plot (number, plot) values (?, ?)").params(a.number(), plot).update());
    }

    /** Answers false when it had ended before. */
    boolean end(String number, LocalDate on, String how, String reason) {
        return jdbc.sql("update regional_assessment set ended_on = ?, ended_how = ?, end_reason = ? where number = ? and ended_on is null")
                .params(Arrays.asList(on, how, reason, number)).update() == 1;
    }

    Optional<Assessment> find(String number) {
        return read("where a.number = :number", Map.of("number", number)).stream().findFirst();
    }

    List<Assessment> all() {
        return read("", Map.of());
    }

    /** Those in force on that day that name one of the plots, or one of the regions. */
    List<Assessment> inForce(LocalDate on, Collection<String> plots, Collection<String> regions) {
        if (plots.isEmpty() && regions.isEmpty()) {
            return List.of();
        }
        String area = (regions.isEmpty() ? "" : "a.region in (:regions)") + (plots.isEmpty() || regions.isEmpty() ? "" : " or ")
                + (plots.isEmpty() ? "" : "a.number in (select number from assessment_plot where plot in (:plots))");
        return read("where a.ended_on is null and a.valid_from <= :on and a.valid_until >= :on and (" + area + ")",
                Map.of("on", on, "plots", plots, "regions", regions));
    }

    List<Assessment> inForce(LocalDate on) {
        return read("where a.ended_on is null and a.valid_from <= :on and a.valid_until >= :on", Map.of("on", on));
    }

    /** Those not ended whose last day is over. */
    List<Assessment> runOut(LocalDate today) {
        return read("where a.ended_on is null and a.valid_until < :today", Map.of("today", today));
    }

    /** The next last day of one that has not ended. */
    Optional<LocalDate> nextLastDay(LocalDate from) {
        return jdbc.sql("select min(valid_until) from regional_assessment where ended_on is null and valid_until >= ?").param(from)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    private List<Assessment> read(String where, Map<String, Object> values) {
        Map<String, List<String>> plots = new HashMap<>();
        jdbc.sql("select p.number, p.plot from assessment_plot p join regional_assessment a on a.number = p.number " + where + " order by p.plot")
                .params(values).query((ResultSet row) -> {
                    plots.computeIfAbsent(row.getString(1), number -> new ArrayList<>()).add(row.getString(2));
                });
        return jdbc.sql("select a.* from regional_assessment a " + where + " order by a.number").params(values)
                .query((row, n) -> assessment(row, plots.getOrDefault(row.getString("number"), List.of()))).list();
    }

    private static Assessment assessment(ResultSet row, List<String> plots) throws SQLException {
        return new Assessment(row.getString("number"), row.getString("kind"), plots, row.getString("region"), row.getString("result"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class), row.getString("document_number"),
                row.getString("document_hash"), row.getString("department"), row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), row.getString("ended_how"), row.getString("end_reason"));
    }
}
