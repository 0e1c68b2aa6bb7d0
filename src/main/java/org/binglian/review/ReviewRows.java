package org.binglian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.DayUnit;
import org.binglian.project.NationalState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews. */
@Component
class ReviewRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate together;

    ReviewRows(JdbcClient jdbc, JdbcTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    void insert(List<ReviewItem> items) {
        Later.write(together, """
                insert into review_item (case_number, item_code, project_number, stage, deciding_body, flow, timeout_mode, promised_days,
                statutory_days, statutory_unit, filing, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                items.stream().map(item -> new Object[] {item.key().caseNumber().value(), item.key().item().value(), item.project().value(), item.stage(),
                        item.decidingBody(), item.flow(), item.timeoutMode(), item.promisedDays(), item.statutoryDays(),
                        item.statutoryUnit().name(), item.filing(), item.state().code()}).toList());
    }

    /** Sets columns of some reviews alike. */
    void set(List<ItemKey> keys, String assignments, Object... values) {
        Later.write(together, "update review_item set " + assignments + " where case_number = ? and item_code = ?", keys.stream()
                .map(key -> Stream.concat(Arrays.stream(values), Stream.of(key.caseNumber().value(), key.item().value())).toArray()).toList());
    }

    /** Sets columns of one review; the assignments are SQL of this room, never of a caller. */
    void set(ItemKey key, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(key.caseNumber().value());
        all.add(key.item().value());
        Later.write(jdbc.sql("update review_item set " + assignments + " where case_number = ? and item_code = ?").params(all));
    }

    Optional<ReviewItem> find(ItemKey key) {
        return jdbc.sql("select * from review_item where case_number = ? and item_code = ?")
                .params(key.caseNumber().value(), key.item().value()).query(ReviewRows::item).optional();
    }

    List<ReviewItem> ofCase(CaseNumber number) {
        return jdbc.sql("select * from review_item where case_number = ? order by item_code").param(number.value()).query(ReviewRows::item)
                .list();
    }

    List<ReviewItem> ofProject(ProjectNumber number) {
        return ofProjects(List.of(number));
    }

    List<ReviewItem> ofProjects(Collection<ProjectNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from review_item where project_number in (:numbers) order by case_number, item_code")
                .param("numbers", numbers.stream().map(ProjectNumber::value).toList()).query(ReviewRows::item).list();
    }

    private static ReviewItem item(ResultSet row, int index) throws SQLException {
        var key = new ItemKey(CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code")));
        return new ReviewItem(key, ProjectNumber.of(row.getString("project_number")), row.getString("stage"), row.getString("deciding_body"),
                row.getString("flow"), row.getString("timeout_mode"), row.getInt("promised_days"), row.getInt("statutory_days"),
                DayUnit.valueOf(row.getString("statutory_unit")), row.getBoolean("filing"), NationalState.of(row.getInt("state")),
                date(row, "started_on"), row.getString("proposal"), row.getString("proposal_reason"), row.getString("proposed_by"),
                row.getString("conditions"), decision(row.getString("body_decision")), row.getString("body_decided_by"),
                date(row, "body_decided_on"), decision(row.getString("decision")), date(row, "decided_on"), row.getString("reason"),
                row.getBoolean("passed_by_default"), date(row, "defaulted_on"), date(row, "overdue_since"), date(row, "sealed_on"),
                date(row, "delivered_on"), row.getString("paper_number"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Decision decision(String text) {
        return text == null ? null : Decision.valueOf(text);
    }
}
