package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.binglian.access.Later;
import org.binglian.catalogue.Item;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.NationalState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of cases and their items. */
@Component
class CaseRows {

    record ItemRow(ItemCode item, int version, String decidingBody) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate together;

    CaseRows(JdbcClient jdbc, JdbcTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    CaseNumber nextNumber(LocalDate today, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into serial_case (issued_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update(key, "id");
        return CaseNumber.of(today, (int) (key.getKey().longValue() % 1_000_000));
    }

    void insert(ApprovalCase c) {
        Later.write(jdbc.sql("""
                insert into approval_case (case_number, tracking_code, project_number, stage, channel, filed_by, lead_department, state,
                requested_items, consultation_requested, received_at, received_on, round, round_began_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(c.number().value(), c.trackingCode(), c.project().value(), c.stage(), c.channel(), c.filedBy(),
                        c.leadDepartment(), c.state().code(), c.requestedItems() == null ? null
                                : c.requestedItems().stream().map(ItemCode::value).collect(Collectors.joining(",")),
                        c.consultationRequested(), c.receivedAt().atOffset(ZoneOffset.UTC), c.receivedOn(), c.round(), c.roundBeganOn())));
    }

    void insertItems(CaseNumber number, List<Item> items) {
        List<Object[]> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(new Object[] {number.value(), item.code().value(), item.version(), item.decidingBody(), rows.size()});
        }
        Later.write(together, "insert into case_item (case_number, item_code, item_version, deciding_body, position) values (?, ?, ?, ?, ?)", rows);
    }

    List<ItemRow> items(CaseNumber number) {
        return jdbc.sql("select item_code, item_version, deciding_body from case_item where case_number = ? order by position")
                .param(number.value())
                .query((row, n) -> new ItemRow(ItemCode.of(row.getString(1)), row.getInt(2), row.getString(3))).list();
    }

    /** Sets columns of one case; the assignments are SQL of this room, never of a caller. */
    void set(CaseNumber number, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(number.value());
        Later.write(jdbc.sql("update approval_case set " + assignments + " where case_number = ?").params(all));
    }

    Optional<ApprovalCase> find(CaseNumber number) {
        return jdbc.sql("select * from approval_case where case_number = ?").param(number.value()).query(CaseRows::approvalCase).optional();
    }

    List<ApprovalCase> ofProject(ProjectNumber project) {
        return jdbc.sql("select * from approval_case where project_number = ? order by received_at, case_number").param(project.value())
                .query(CaseRows::approvalCase).list();
    }

    List<ApprovalCase> ofProjects(Collection<ProjectNumber> projects) {
        return projects.isEmpty() ? List.of() : jdbc.sql("select * from approval_case where project_number in (:projects) order by received_at, case_number")
                .param("projects", projects.stream().map(ProjectNumber::value).toList()).query(CaseRows::approvalCase).list();
    }

    Map<ProjectNumber, List<String>> numbersOf(Collection<ProjectNumber> projects) {
        Map<ProjectNumber, List<String>> found = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select project_number, case_number from approval_case where project_number in (:projects)")
                    .param("projects", projects.stream().map(ProjectNumber::value).toList()).query(row -> {
                        found.computeIfAbsent(ProjectNumber.of(row.getString(1)), project -> new ArrayList<>()).add(row.getString(2));
                    });
        }
        return found;
    }

    /** Whether the department leads a case of the project or decides an item of one. */
    boolean concerns(String department, ProjectNumber project) {
        return jdbc.sql("""
                select count(*) from approval_case c where c.project_number = ? and (c.lead_department = ? or exists
                (select 1 from case_item i where i.case_number = c.case_number and i.deciding_body = ?))""")
                .params(project.value(), department, department).query(Integer.class).single() > 0;
    }

    List<ApprovalCase> page(CaseFilter filter, CaseNumber before, int limit) {
        var sql = new StringBuilder("select c.* from approval_case c where 1 = 1 ");
        List<Object> values = new ArrayList<>();
        if (filter.owners() != null) {
            String marks = filter.owners().stream().map(owner -> "?").collect(Collectors.joining(","));
            sql.append(" and (c.filed_by in (").append(marks).append(") or c.project_number in (select project_number from project")
                    .append(" where owner_account in (").append(marks).append(")))");
            values.addAll(filter.owners());
            values.addAll(filter.owners());
        }
        if (filter.department() != null) {
            sql.append("""
                     and (c.lead_department = ? or exists (select 1 from case_item i where i.case_number = c.case_number
                     and i.deciding_body = ?) or exists (select 1 from opinion o where o.case_number = c.case_number and o.department = ?))""");
            values.addAll(List.of(filter.department(), filter.department(), filter.department()));
        }
        if (filter.state() != null) {
            sql.append(" and c.state = ?");
            values.add(filter.state());
        }
        if (filter.project() != null) {
            sql.append(" and c.project_number = ?");
            values.add(filter.project().value());
        }
        if (before != null) {
            sql.append(" and c.case_number < ?");
            values.add(before.value());
        }
        values.add(limit);
        return jdbc.sql(sql.append(" order by c.case_number desc limit ?").toString()).params(values).query(CaseRows::approvalCase).list();
    }

    private static ApprovalCase approvalCase(ResultSet row, int index) throws SQLException {
        String requested = row.getString("requested_items");
        return new ApprovalCase(CaseNumber.of(row.getString("case_number")), row.getString("tracking_code"),
                ProjectNumber.of(row.getString("project_number")), row.getString("stage"), row.getString("channel"),
                row.getString("filed_by"), row.getString("lead_department"), NationalState.of(row.getInt("state")),
                requested == null ? null : Arrays.stream(requested.split(",")).map(ItemCode::of).toList(),
                row.getBoolean("consultation_requested"), row.getObject("received_at", OffsetDateTime.class).toInstant(),
                date(row, "received_on"), row.getInt("round"), date(row, "round_began_on"), row.getString("acceptance"),
                row.getString("acceptance_reason"), date(row, "accepted_on"), date(row, "handed_on"), date(row, "started_on"),
                date(row, "decided_on"), date(row, "delivered_on"), date(row, "archived_on"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
