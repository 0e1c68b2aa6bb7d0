package org.binglian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of special procedures. */
@Component
class ProcedureRows {

    private final JdbcClient jdbc;

    ProcedureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SpecialProcedure insert(ItemKey key, String kind, int workingDays, SpecialProcedureRule.Ruling ruling, String by, LocalDate on) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into special_procedure (case_number, item_code, kind, working_days, stops_clock, ground, owner, requested_by, began_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key.caseNumber().value(), key.item().value(), kind, workingDays, ruling.stopsClock(), ruling.ground(), ruling.owner(), by, on)
                .update(id, "id");
        return get(id.getKey().longValue());
    }

    void ended(long id, LocalDate on) {
        jdbc.sql("update special_procedure set ended_on = ? where id = ?").params(on, id).update();
    }

    void result(long id, String result) {
        jdbc.sql("update special_procedure set result = ? where id = ?").params(Arrays.asList(result, id)).update();
    }

    SpecialProcedure get(long id) {
        return jdbc.sql("select * from special_procedure where id = ?").param(id).query(ProcedureRows::procedure).single();
    }

    Optional<SpecialProcedure> running(ItemKey key) {
        return jdbc.sql("select * from special_procedure where case_number = ? and item_code = ? and ended_on is null order by id desc limit 1")
                .params(key.caseNumber().value(), key.item().value()).query(ProcedureRows::procedure).optional();
    }

    Optional<SpecialProcedure> latest(ItemKey key, String kind) {
        return jdbc.sql("select * from special_procedure where case_number = ? and item_code = ? and kind = ? order by id desc limit 1")
                .params(key.caseNumber().value(), key.item().value(), kind).query(ProcedureRows::procedure).optional();
    }

    List<SpecialProcedure> ofCase(CaseNumber number) {
        return jdbc.sql("select * from special_procedure where case_number = ? order by id").param(number.value())
                .query(ProcedureRows::procedure).list();
    }

    List<SpecialProcedure> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from special_procedure where case_number in (:numbers) order by id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(ProcedureRows::procedure).list();
    }

    private static SpecialProcedure procedure(ResultSet row, int index) throws SQLException {
        return new SpecialProcedure(row.getLong("id"),
                new ItemKey(CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code"))), row.getString("kind"),
                row.getInt("working_days"), row.getBoolean("stops_clock"), row.getString("ground"), row.getString("owner"),
                row.getString("requested_by"), row.getObject("began_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
                row.getString("result"));
    }
}
