package org.binglian.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of completeness checks and of what they demand. */
@Component
class DemandRows {

    private static final RowMapper<Asked> ASKED = (row, n) -> new Asked(CaseNumber.of(row.getString("case_number")), row.getString("notice_number"),
            new Demand(MaterialCode.of(row.getString("material_code")), row.getString("problem"), row.getString("requirement"),
                    row.getString("department"), row.getObject("supplied_on", LocalDate.class)));

    private record Asked(CaseNumber number, String notice, Demand demand) {
    }

    private final JdbcClient jdbc;

    DemandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(CaseNumber number, int round, String department, boolean complete, String by, String overrideReason) {
        Later.write(jdbc.sql("insert into case_check (case_number, round, department, complete, checked_by, override_reason) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(number.value(), round, department, complete, by, overrideReason)));
    }

    void insert(CaseNumber number, int round, Demand demand) {
        Later.write(jdbc.sql("insert into case_demand (case_number, round, department, material_code, problem, requirement) values (?, ?, ?, ?, ?, ?)")
                .params(number.value(), round, demand.department(), demand.material().value(), demand.problem(), demand.requirement()));
    }

    List<Demand> of(CaseNumber number, int round) {
        return jdbc.sql("select * from case_demand where case_number = ? and round = ? order by id").params(number.value(), round)
                .query((row, n) -> new Demand(MaterialCode.of(row.getString("material_code")), row.getString("problem"),
                        row.getString("requirement"), row.getString("department"), row.getObject("supplied_on", LocalDate.class)))
                .list();
    }

    Optional<String> notice(CaseNumber number, int round) {
        return jdbc.sql("select max(notice_number) from case_demand where case_number = ? and round = ?").params(number.value(), round)
                .query(String.class).optional();
    }

    /** What the notices of the present rounds ask; cases without one have no entry. */
    Map<CaseNumber, CorrectionNotice> present(Collection<CaseNumber> numbers) {
        Map<CaseNumber, CorrectionNotice> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                    select d.* from case_demand d join approval_case c on c.case_number = d.case_number and c.round = d.round
                    where d.case_number in (:numbers) order by d.id""").param("numbers", numbers.stream().map(CaseNumber::value).toList())
                    .query(ASKED).list().forEach(one -> found.put(one.number(), found.getOrDefault(one.number(), new CorrectionNotice(null, List.of()))
                            .with(one.notice(), one.demand())));
        }
        return found;
    }

    void noticed(CaseNumber number, int round, String noticeNumber) {
        Later.write(jdbc.sql("update case_demand set notice_number = ? where case_number = ? and round = ?").params(noticeNumber, number.value(), round));
    }

    void supplied(CaseNumber number, int round, MaterialCode material, LocalDate on) {
        Later.write(jdbc.sql("update case_demand set supplied_on = ? where case_number = ? and round = ? and material_code = ?")
                .params(on, number.value(), round, material.value()));
    }
}
