package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.review.ItemKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of hand-overs. */
@Component
class HandoverRows {

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Handover insert(Handover h) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into handover (project_number, case_number, item_code, deciding_body, outcome, about, supervising_body, joint_with,
                check_within, basis, state, handed_over_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(h.project().value(), h.caseNumber().value(), h.item().value(), h.decidingBody(), h.outcome(), h.about(),
                        h.supervisingBody(), h.jointWith(), h.checkWithin(), h.basis(), h.state().name(), h.handedOverOn()))
                .update(key, "id");
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Sets columns of one hand-over; the assignments are SQL of this room, never of a caller. */
    Handover set(long id, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(id);
        jdbc.sql("update handover set " + assignments + " where id = ?").params(all).update();
        return get(id);
    }

    void checkBy(ItemKey key, String department, LocalDate due) {
        jdbc.sql("update handover set check_by = ? where case_number = ? and item_code = ? and supervising_body = ? and state = ?")
                .params(due, key.caseNumber().value(), key.item().value(), department, HandoverState.CHECKING.name()).update();
    }

    Optional<Handover> find(long id) {
        return jdbc.sql("select * from handover where id = ?").param(id).query(HandoverRows::handover).optional();
    }

    Handover get(long id) {
        return find(id).orElseThrow();
    }

    List<Handover> ofCase(CaseNumber number) {
        return jdbc.sql("select * from handover where case_number = ? order by id").param(number.value()).query(HandoverRows::handover).list();
    }

    List<Handover> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from handover where case_number in (:numbers) order by id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(HandoverRows::handover).list();
    }

    List<Handover> ofProject(ProjectNumber project) {
        return jdbc.sql("select * from handover where project_number = ? order by id").param(project.value()).query(HandoverRows::handover).list();
    }

    List<Handover> open(ItemKey key) {
        return ofCase(key.caseNumber()).stream().filter(h -> h.item().equals(key.item()) && h.state().open()).toList();
    }

    /** The newest first. @param department that checks them, null for all; @param state null for all; @param before an id, null for all */
    List<Handover> newest(String department, HandoverState state, Long before, int limit) {
        return jdbc.sql("""
                select * from handover where (:department is null or supervising_body = :department or joint_with = :department)
                and (:state is null or state = :state) and id < :before order by id desc limit :limit""")
                .param("department", department, java.sql.Types.VARCHAR).param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("before", before == null ? Long.MAX_VALUE : before).param("limit", limit).query(HandoverRows::handover).list();
    }

    private static Handover handover(ResultSet row, int index) throws SQLException {
        return new Handover(row.getLong("id"), ProjectNumber.of(row.getString("project_number")), CaseNumber.of(row.getString("case_number")),
                ItemCode.of(row.getString("item_code")), row.getString("deciding_body"), row.getString("outcome"), row.getString("about"),
                row.getString("supervising_body"), row.getString("joint_with"), row.getInt("check_within"), row.getString("basis"),
                HandoverState.valueOf(row.getString("state")), date(row, "handed_over_on"), date(row, "acknowledged_on"),
                row.getString("acknowledged_by"), date(row, "check_by"), row.getString("finding"), row.getString("finding_reason"),
                (Integer) row.getObject("correct_within"), row.getString("rectification"), row.getString("statement"),
                row.getString("decided_by"), row.getString("decision_reason"), date(row, "ended_on"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
