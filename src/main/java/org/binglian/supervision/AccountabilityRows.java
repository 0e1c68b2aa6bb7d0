package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register's rows. */
@Repository
class AccountabilityRows {

    private final JdbcClient jdbc;
    private final OfficeTime office;

    AccountabilityRows(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** Answers the case's number: 责 as ZR, the year, and a number that never comes again. */
    String insert(Accountability.Event event, String handler, String leader, String reason, String reportedBy, Long clockId) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into accountability_event (kind, case_number, item_code, department, handler, leader, happened_on, recorded_at, state,
                reason, reported_by, clock_id) values (?, ?, ?, ?, ?, ?, ?, ?, 'STATEMENT', ?, ?, ?)""")
                .params(Arrays.asList(event.kind(), event.caseNumber(), event.itemCode(), event.department(), handler, leader,
                        event.happenedOn(), office.now().atOffset(ZoneOffset.UTC), reason, reportedBy, clockId))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        String number = "ZR%d%06d".formatted(office.today().getYear(), id);
        jdbc.sql("update accountability_event set number = ? where id = ?").params(number, id).update();
        return number;
    }

    Optional<AccountabilityCase> find(String number) {
        return jdbc.sql("select * from accountability_event where number = ?").param(number).query(AccountabilityRows::matter).optional();
    }

    List<AccountabilityCase> ofCase(String caseNumber) {
        return jdbc.sql("select * from accountability_event where case_number = ? order by id").param(caseNumber)
                .query(AccountabilityRows::matter).list();
    }

    List<AccountabilityCase> newest(String state, int limit) {
        List<Object> params = new ArrayList<>();
        if (state != null) {
            params.add(state);
        }
        params.add(limit);
        return jdbc.sql("select * from accountability_event" + (state == null ? "" : " where state = ?") + " order by id desc limit ?")
                .params(params).query(AccountabilityRows::matter).list();
    }

    List<AccountabilityCase> concerning(String person, int limit) {
        return jdbc.sql("select * from accountability_event where number is not null and (handler = ? or leader = ?) order by id desc limit ?")
                .params(person, person, limit).query(AccountabilityRows::matter).list();
    }

    boolean knowsClock(long clockId) {
        return jdbc.sql("select count(*) from accountability_event where clock_id = ?").param(clockId).query(Integer.class).single() > 0;
    }

    /** How many cases of the year that ends on this day were upheld against the person in that role, this one left out. */
    int upheld(String role, AccountabilityCase matter) {
        return jdbc.sql("select count(*) from accountability_event where " + ("HANDLER".equals(role) ? "handler" : "leader")
                + " = ? and finding = 'UPHELD' and (outcome is null or outcome <> 'REVERSED') and happened_on > ? and happened_on <= ? and number <> ?")
                .params(matter.person(role), matter.happenedOn().minusYears(1), matter.happenedOn(), matter.number())
                .query(Integer.class).single();
    }

    /** @param columns such as {@code "state = ?, finding = ?"} */
    void set(String number, String columns, Object... values) {
        List<Object> params = new ArrayList<>(Arrays.asList(values));
        params.add(number);
        jdbc.sql("update accountability_event set " + columns + " where number = ?").params(params).update();
    }

    private static AccountabilityCase matter(ResultSet row, int index) throws SQLException {
        return new AccountabilityCase(row.getString("number"), row.getString("kind"), row.getString("case_number"), row.getString("item_code"),
                row.getString("department"), row.getString("handler"), row.getString("leader"), date(row, "happened_on"),
                row.getString("state"), row.getString("outcome"), row.getString("reason"), row.getString("reported_by"),
                row.getString("excuse"), row.getString("finding"), row.getString("finding_reason"), row.getString("found_by"),
                date(row, "found_on"), row.getString("appeal_reason"), date(row, "appealed_on"), row.getString("appeal_decision"),
                row.getString("appeal_decision_reason"), row.getString("appeal_decided_by"), date(row, "closed_on"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
