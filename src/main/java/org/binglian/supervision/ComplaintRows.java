package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of complaints. */
@Component
class ComplaintRows {

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbered TS (投诉), the year, and a number that never comes again. */
    Complaint insert(Complaint c) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into complaint (case_number, project_number, ground, stars, text, department, lodged_by, lodged_on, verifier,
                verify_within, basis, state, reviewed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(c.caseNumber().value(), c.project().value(), c.ground(), c.stars(), c.text(), c.department(),
                        c.lodgedBy(), c.lodgedOn(), c.verifier(), c.verifyWithin(), c.basis(), c.state().name(), c.reviewed()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return set(id, "number = ?", "TS%d%06d".formatted(c.lodgedOn().getYear(), id));
    }

    /** Sets columns of one complaint; the assignments are SQL of this room, never of a caller. */
    Complaint set(long id, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(id);
        jdbc.sql("update complaint set " + assignments + " where id = ?").params(all).update();
        return jdbc.sql("select * from complaint where id = ?").param(id).query(ComplaintRows::complaint).single();
    }

    Optional<Complaint> find(String number) {
        return jdbc.sql("select * from complaint where number = ?").param(number).query(ComplaintRows::complaint).optional();
    }

    List<Complaint> ofCase(CaseNumber number) {
        return jdbc.sql("select * from complaint where case_number = ? order by id").param(number.value()).query(ComplaintRows::complaint).list();
    }

    List<Complaint> newest(int limit) {
        return jdbc.sql("select * from complaint order by id desc limit ?").param(limit).query(ComplaintRows::complaint).list();
    }

    private static Complaint complaint(ResultSet row, int index) throws SQLException {
        return new Complaint(row.getLong("id"), row.getString("number"), CaseNumber.of(row.getString("case_number")),
                ProjectNumber.of(row.getString("project_number")), row.getString("ground"), (Integer) row.getObject("stars"),
                row.getString("text"), row.getString("department"), row.getString("lodged_by"), date(row, "lodged_on"),
                row.getString("verifier"), row.getInt("verify_within"), row.getString("basis"), Complaint.State.valueOf(row.getString("state")),
                row.getString("contact_note"), date(row, "contacted_on"), row.getString("finding"), row.getString("reason"),
                row.getString("verified_by"), row.getString("correction"), date(row, "answered_on"), row.getString("satisfied"),
                row.getString("remark"), row.getBoolean("reviewed"), date(row, "ended_on"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
