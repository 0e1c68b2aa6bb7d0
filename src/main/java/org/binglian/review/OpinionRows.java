package org.binglian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of opinions. */
@Component
class OpinionRows {

    private final JdbcClient jdbc;

    OpinionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void deliver(ItemKey item, String department, String timeoutMode, int workingDays, Instant at) {
        jdbc.sql("""
                insert into opinion (case_number, item_code, department, timeout_mode, working_days, delivered_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(item.caseNumber().value(), item.item().value(), department, timeoutMode, workingDays, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest request was asked in addition. */
    void added(ItemKey item, String department, String by, String reason, boolean holdsGrant) {
        latest(item, department).ifPresent(open -> jdbc.sql("update opinion set added_by = ?, added_reason = ?, holds_grant = ? where id = ?")
                .params(by, reason, holdsGrant, open.id()).update());
    }

    void acknowledge(long id, String by, Instant at) {
        jdbc.sql("update opinion set acknowledged_at = ?, acknowledged_by = ? where id = ? and acknowledged_at is null")
                .params(at.atOffset(ZoneOffset.UTC), by, id).update();
    }

    void answer(long id, OpinionKind opinion, String reason, String conditions, String by, Instant at) {
        jdbc.sql("update opinion set opinion = ?, reason = ?, conditions = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(Arrays.asList(opinion.name(), reason, conditions, by, at.atOffset(ZoneOffset.UTC), id)).update();
    }

    void deem(long id, LocalDate on) {
        jdbc.sql("update opinion set opinion = 'DEEMED_CONSENT', deemed = true, deemed_on = ? where id = ?").params(on, id).update();
    }

    void overdue(long id, LocalDate since) {
        jdbc.sql("update opinion set overdue_since = ? where id = ?").params(since, id).update();
    }

    /** The latest request to this department for this item. */
    Optional<Opinion> latest(ItemKey item, String department) {
        return jdbc.sql("select * from opinion where case_number = ? and item_code = ? and department = ? order by id desc limit 1")
                .params(item.caseNumber().value(), item.item().value(), department).query(OpinionRows::opinion).optional();
    }

    List<Opinion> ofCase(CaseNumber number) {
        return jdbc.sql("select * from opinion where case_number = ? order by item_code, id").param(number.value())
                .query(OpinionRows::opinion).list();
    }

    List<Opinion> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from opinion where case_number in (:numbers) order by item_code, id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(OpinionRows::opinion).list();
    }

    boolean asked(String department, ProjectNumber project) {
        return jdbc.sql("""
                select count(*) from opinion o join approval_case c on c.case_number = o.case_number
                where o.department = ? and c.project_number = ?""").params(department, project.value()).query(Integer.class).single() > 0;
    }

    private static Opinion opinion(ResultSet row, int index) throws SQLException {
        String opinion = row.getString("opinion");
        return new Opinion(row.getLong("id"),
                new ItemKey(CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code"))),
                row.getString("department"), row.getString("timeout_mode"), row.getInt("working_days"), instant(row, "delivered_at"),
                instant(row, "acknowledged_at"), row.getString("acknowledged_by"), opinion == null ? null : OpinionKind.valueOf(opinion),
                row.getString("reason"), row.getString("conditions"), row.getString("answered_by"), instant(row, "answered_at"),
                row.getBoolean("deemed"), row.getObject("deemed_on", LocalDate.class), row.getObject("overdue_since", LocalDate.class),
                row.getString("added_by"), row.getString("added_reason"), row.getBoolean("holds_grant"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
