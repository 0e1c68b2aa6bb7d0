package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the applicants' promises. */
@Component
class CommitmentRows {

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Commitment.Kind kind, CaseNumber number, ItemCode item, MaterialCode material, LocalDate due, String consequence, String basis,
                String signedBy, String takenBy, LocalDate signedOn, LocalDate checkBy, int loseMonths) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into commitment (kind, case_number, item_code, material_code, due_on, consequence, basis, signed_by, taken_by, signed_on,
                state, check_by, lose_months) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(kind.name(), number.value(), item.value(), material == null ? null : material.value(), due, consequence, basis,
                        signedBy, takenBy, signedOn, Commitment.State.OPEN.name(), checkBy, loseMonths)).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Sets columns of one promise; the assignments are SQL of this room, never of a caller. */
    void set(long id, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(id);
        jdbc.sql("update commitment set " + assignments + " where id = ?").params(all).update();
    }

    Commitment get(long id) {
        return jdbc.sql("select * from commitment where id = ?").param(id).query(CommitmentRows::row).optional()
                .orElseThrow(() -> Refusal.notFound("commitment-unknown"));
    }

    List<Commitment> ofCase(CaseNumber number) {
        return jdbc.sql("select * from commitment where case_number = ? order by id").param(number.value()).query(CommitmentRows::row).list();
    }

    List<Commitment> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from commitment where case_number in (:numbers) order by id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(CommitmentRows::row).list();
    }

    Optional<StoredFile> fileOf(CaseNumber number, ItemCode item) {
        return jdbc.sql("""
                select file_name, file_sha256, file_size from commitment
                where case_number = ? and item_code = ? and material_code is null and file_sha256 is not null order by id desc limit 1""")
                .params(number.value(), item.value()).query((row, n) -> new StoredFile(row.getString(1), row.getString(2), row.getLong(3))).optional();
    }

    private static Commitment row(ResultSet row, int index) throws SQLException {
        String material = row.getString("material_code");
        return new Commitment(row.getLong("id"), Commitment.Kind.valueOf(row.getString("kind")), CaseNumber.of(row.getString("case_number")),
                ItemCode.of(row.getString("item_code")), material == null ? null : MaterialCode.of(material), date(row, "due_on"),
                row.getString("consequence"), row.getString("basis"), row.getString("signed_by"), row.getString("taken_by"),
                date(row, "signed_on"), Commitment.State.valueOf(row.getString("state")), row.getString("paper_number"),
                row.getInt("lose_months"), row.getString("file_name"), row.getString("supplied_by"), date(row, "supplied_on"),
                date(row, "check_by"), date(row, "rectify_by"), row.getInt("rejections"), row.getString("checked_by"),
                row.getString("check_reason"), date(row, "closed_on"), row.getString("file_sha256"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
