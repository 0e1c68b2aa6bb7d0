package org.binglian.review;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.DayUnit;
import org.binglian.project.NationalState;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code review_item} by its columns, so that a change of some is known without reading it again. */
record ReviewRow(Map<String, Object> columns) {

    private static final ColumnMapRowMapper COLUMNS = new ColumnMapRowMapper();

    static final RowMapper<ReviewRow> MAPPER = (row, n) -> {
        Map<String, Object> columns = new LinkedHashMap<>();
        COLUMNS.mapRow(row, n).forEach((name, value) -> columns.put(name.toLowerCase(Locale.ROOT), value));
        return new ReviewRow(columns);
    };

    ItemKey key() {
        return new ItemKey(CaseNumber.of(text("case_number")), ItemCode.of(text("item_code")));
    }

    /** After {@code column = ?}, {@code = null}, {@code = false}, {@code = true} or {@code column = column + 1}. */
    ReviewRow with(String assignments, Object... values) {
        Map<String, Object> changed = new LinkedHashMap<>(columns);
        int place = 0;
        for (String assignment : assignments.split(",")) {
            String[] sides = assignment.split("=");
            String column = sides[0].strip();
            changed.put(column, switch (sides[1].strip()) {
                case "?" -> values[place++];
                case "null" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> added(column, sides[1].strip());
            });
        }
        return new ReviewRow(changed);
    }

    private Object added(String column, String sum) {
        if (!sum.equals(column + " + 1")) {
            throw new IllegalArgumentException(sum);
        }
        return number(column) + 1;
    }

    ReviewItem item() {
        return new ReviewItem(key(), ProjectNumber.of(text("project_number")), text("stage"), text("deciding_body"), text("flow"), text("timeout_mode"),
                number("promised_days"), number("statutory_days"), DayUnit.valueOf(text("statutory_unit")), is("filing"), NationalState.of(number("state")),
                date("started_on"), text("proposal"), text("proposal_reason"), text("proposed_by"), text("conditions"), decision("body_decision"),
                text("body_decided_by"), date("body_decided_on"), decision("decision"), date("decided_on"), text("reason"), is("passed_by_default"),
                date("defaulted_on"), date("overdue_since"), date("sealed_on"), date("delivered_on"), text("paper_number"));
    }

    private String text(String column) {
        return (String) columns.get(column);
    }

    private int number(String column) {
        return ((Number) columns.get(column)).intValue();
    }

    private boolean is(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    private LocalDate date(String column) {
        return columns.get(column) instanceof Date day ? day.toLocalDate() : (LocalDate) columns.get(column);
    }

    private Decision decision(String column) {
        String text = text(column);
        return text == null ? null : Decision.valueOf(text);
    }
}
