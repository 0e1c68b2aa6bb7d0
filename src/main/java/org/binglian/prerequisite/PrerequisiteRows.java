package org.binglian.prerequisite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Later;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the waiver ledger. */
@Component
class PrerequisiteRows {

    private static final RowMapper<Map.Entry<ProjectNumber, ItemCode>> FULFILLED =
            (row, n) -> Map.entry(ProjectNumber.of(row.getString(1)), ItemCode.of(row.getString(2)));

    private final JdbcClient jdbc;

    PrerequisiteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProjectNumber project, CaseNumber caseNumber, ItemCode item, List<ItemCode> anyOf, WaiverDecision decision, String reason,
                LocalDate on, ItemCode closedBy) {
        Later.write(jdbc.sql("""
                insert into prerequisite_line (project_number, case_number, item_code, any_of, decision, gate, reason, opened_on, closed_on,
                closed_by, closed_how) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(project.value(), caseNumber.value(), item.value(),
                        anyOf.stream().map(ItemCode::value).collect(Collectors.joining("|")), decision.name(), Gate.of(decision).name(),
                        reason, on, closedBy == null ? null : on, closedBy == null ? null : closedBy.value(),
                        closedBy == null ? null : "BEFORE")));
    }

    void removeOf(CaseNumber caseNumber, ItemCode item) {
        if (!ofItem(caseNumber, item).isEmpty()) {
            Later.write(jdbc.sql("delete from prerequisite_line where case_number = ? and item_code = ?").params(caseNumber.value(), item.value()));
        }
    }

    void close(long id, ItemCode by, String how, LocalDate on) {
        Later.write(jdbc.sql("update prerequisite_line set closed_on = ?, closed_by = ?, closed_how = ? where id = ?").params(on, by.value(), how, id));
    }

    void reopen(long id) {
        Later.write(jdbc.sql("update prerequisite_line set closed_on = null, closed_by = null, closed_how = null where id = ?").param(id));
    }

    List<PrerequisiteLine> closedBy(ProjectNumber project, ItemCode item) {
        return jdbc.sql("select * from prerequisite_line where project_number = ? and closed_by = ? order by id")
                .params(project.value(), item.value()).query(PrerequisiteRows::line).list();
    }

    void fulfil(ProjectNumber project, ItemCode item, String how, LocalDate on) {
        unfulfil(project, item);
        Later.write(jdbc.sql("insert into fulfilled_item (how, fulfilled_on, project_number, item_code) values (?, ?, ?, ?)")
                .params(how, on, project.value(), item.value()));
    }

    void unfulfil(ProjectNumber project, ItemCode item) {
        Later.write(jdbc.sql("delete from fulfilled_item where project_number = ? and item_code = ?").params(project.value(), item.value()));
    }

    Set<ItemCode> fulfilled(ProjectNumber project) {
        return jdbc.sql("select item_code from fulfilled_item where project_number = ?").param(project.value()).query(String.class).list()
                .stream().map(ItemCode::of).collect(Collectors.toSet());
    }

    Map<ProjectNumber, Set<ItemCode>> fulfilled(Collection<ProjectNumber> projects) {
        Map<ProjectNumber, Set<ItemCode>> found = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select project_number, item_code from fulfilled_item where project_number in (:projects)")
                    .param("projects", projects.stream().map(ProjectNumber::value).toList()).query(FULFILLED).list()
                    .forEach(one -> found.computeIfAbsent(one.getKey(), project -> new HashSet<>()).add(one.getValue()));
        }
        return found;
    }

    /** The lines of all cases of these projects. */
    List<PrerequisiteLine> ofProjects(Collection<ProjectNumber> projects) {
        return projects.isEmpty() ? List.of() : jdbc.sql("select * from prerequisite_line where project_number in (:projects) order by id")
                .param("projects", projects.stream().map(ProjectNumber::value).toList()).query(PrerequisiteRows::line).list();
    }

    List<PrerequisiteLine> openFor(ProjectNumber project, ItemCode item) {
        return jdbc.sql("select * from prerequisite_line where project_number = ? and closed_on is null order by id").param(project.value())
                .query(PrerequisiteRows::line).list().stream().filter(line -> line.anyOf().contains(item)).toList();
    }

    List<PrerequisiteLine> open(ProjectNumber project, Gate gate) {
        return jdbc.sql("select * from prerequisite_line where project_number = ? and gate = ? and closed_on is null order by id")
                .params(project.value(), gate.name()).query(PrerequisiteRows::line).list();
    }

    /** Of the lines of the whole case, which are read together: who asks for one item asks for others. */
    List<PrerequisiteLine> ofItem(CaseNumber caseNumber, ItemCode item) {
        return ofCase(caseNumber).stream().filter(line -> line.item().equals(item)).toList();
    }

    List<PrerequisiteLine> ofCase(CaseNumber caseNumber) {
        return jdbc.sql("select * from prerequisite_line where case_number = ? order by id").param(caseNumber.value())
                .query(PrerequisiteRows::line).list();
    }

    private static PrerequisiteLine line(ResultSet row, int index) throws SQLException {
        String closedBy = row.getString("closed_by");
        return new PrerequisiteLine(row.getLong("id"), CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code")),
                Arrays.stream(row.getString("any_of").split("\\|")).map(ItemCode::of).toList(),
                WaiverDecision.valueOf(row.getString("decision")), Gate.valueOf(row.getString("gate")), row.getString("reason"),
                row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                closedBy == null ? null : ItemCode.of(closedBy), row.getString("closed_how"));
    }
}
