package org.binglian.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.access.Later;
import org.binglian.access.Remembered;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews. */
@Component
class ReviewRows {

    private static final String OF_CASE = "select * from review_item where case_number = ? order by item_code";
    private static final String UPDATE = "update review_item set ";
    private static final String WHERE = " where case_number = ? and item_code = ?";

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

    /** Sets columns of some reviews of a case alike. */
    void set(List<ItemKey> keys, String assignments, Object... values) {
        if (!keys.isEmpty()) {
            write(keys, assignments, values, () -> Later.write(together, UPDATE + assignments + WHERE, keys.stream()
                    .map(key -> Stream.concat(Arrays.stream(values), Stream.of(key.caseNumber().value(), key.item().value())).toArray()).toList()));
        }
    }

    /** Sets columns of one review; the assignments are SQL of this room, never of a caller. */
    void set(ItemKey key, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(key.caseNumber().value());
        all.add(key.item().value());
        write(List.of(key), assignments, values, () -> Later.write(jdbc.sql(UPDATE + assignments + WHERE).params(all)));
    }

    /** What stands in the rows afterwards is known without reading them again. */
    private void write(List<ItemKey> keys, String assignments, Object[] values, Runnable update) {
        String number = keys.get(0).caseNumber().value();
        rows(number);
        Remembered.after(jdbc, OF_CASE, List.of(number), ReviewRow.MAPPER, update, rows -> rows.stream()
                .map(row -> keys.contains(row.key()) ? row.with(assignments, values) : row).toList());
    }

    private List<ReviewRow> rows(String caseNumber) {
        return jdbc.sql(OF_CASE).param(caseNumber).query(ReviewRow.MAPPER).list();
    }

    /** Of the items of the whole case, which are read together: who asks for one asks for others. */
    Optional<ReviewItem> find(ItemKey key) {
        return rows(key.caseNumber().value()).stream().filter(row -> row.key().equals(key)).map(ReviewRow::item).findFirst();
    }

    List<ReviewItem> ofCase(CaseNumber number) {
        return rows(number.value()).stream().map(ReviewRow::item).toList();
    }

    List<ReviewItem> ofProject(ProjectNumber number) {
        return ofProjects(List.of(number));
    }

    List<ReviewItem> ofProjects(Collection<ProjectNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from review_item where project_number in (:numbers) order by case_number, item_code")
                .param("numbers", numbers.stream().map(ProjectNumber::value).toList()).query(ReviewRow.MAPPER).list().stream().map(ReviewRow::item).toList();
    }
}
