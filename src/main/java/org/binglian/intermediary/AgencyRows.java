package org.binglian.intermediary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.binglian.codes.CreditCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register. */
@Component
class AgencyRows {

    private static final RowMapper<Agency> NAMED = (row, n) -> agency(row, List.of());

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(AgencyService s) {
        String materials = s.materials().stream().map(MaterialCode::value).collect(Collectors.joining(";"));
        String items = s.items().stream().map(ItemCode::value).collect(Collectors.joining(";"));
        if (jdbc.sql("update intermediary_service set name_zh = ?, name_en = ?, materials = ?, items = ? where code = ?")
                .params(s.nameZh(), s.nameEn(), materials, items, s.code()).update() == 0) {
            jdbc.sql("insert into intermediary_service (name_zh, name_en, materials, items, code) values (?, ?, ?, ?, ?)")
                    .params(s.nameZh(), s.nameEn(), materials, items, s.code()).update();
        }
    }

    void put(Agency a) {
        var values = Arrays.asList(a.nameZh(), a.nameEn(), a.account(), a.qualification(), a.qualifiedUntil(), a.standing().name(),
                a.standingUntil(), a.standingReason(), a.creditCode().value());
        if (jdbc.sql("""
                update agency set name_zh = ?, name_en = ?, account = ?, qualification = ?, qualified_until = ?, standing = ?, standing_until = ?,
                standing_reason = ? where credit_code = ?""").params(values).update() == 0) {
            jdbc.sql("""
                    insert into agency (name_zh, name_en, account, qualification, qualified_until, standing, standing_until, standing_reason,
                    credit_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        }
        jdbc.sql("delete from agency_service where credit_code = ?").param(a.creditCode().value()).update();
        a.services().forEach(one -> jdbc.sql("insert into agency_service (credit_code, service, working_days, price) values (?, ?, ?, ?)")
                .params(a.creditCode().value(), one.service(), one.workingDays(), one.price()).update());
    }

    void standing(CreditCode agency, Standing standing, LocalDate until, String reason, LocalDate countedFrom) {
        jdbc.sql("update agency set standing = ?, standing_until = ?, standing_reason = ?, counted_from = ? where credit_code = ?")
                .params(Arrays.asList(standing.name(), until, reason, countedFrom, agency.value())).update();
    }

    /** Holds the agency's row until the transaction ends. */
    void hold(CreditCode agency) {
        jdbc.sql("select credit_code from agency where credit_code = ? for update").param(agency.value()).query(String.class).optional();
    }

    List<AgencyService> services() {
        return jdbc.sql("select * from intermediary_service order by code").query(AgencyRows::service).list();
    }

    List<Agency> all() {
        Map<String, List<Agency.Rendered>> rendered = new HashMap<>();
        jdbc.sql("select * from agency_service order by service").query((row, n) -> Map.entry(row.getString("credit_code"), rendered(row))).list()
                .forEach(one -> rendered.computeIfAbsent(one.getKey(), code -> new java.util.ArrayList<>()).add(one.getValue()));
        return jdbc.sql("select * from agency order by credit_code")
                .query((row, n) -> agency(row, rendered.getOrDefault(row.getString("credit_code"), List.of()))).list();
    }

    /** All of them, without the services that they render. */
    List<Agency> names() {
        return jdbc.sql("select * from agency order by credit_code").query(NAMED).list();
    }

    Optional<Agency> find(String creditCode) {
        return find(List.of(creditCode)).stream().findFirst();
    }

    List<Agency> find(Collection<String> creditCodes) {
        if (creditCodes.isEmpty()) {
            return List.of();
        }
        Map<String, List<Agency.Rendered>> rendered = new HashMap<>();
        jdbc.sql("select * from agency_service where credit_code in (:codes) order by service").param("codes", creditCodes).query(row -> {
            rendered.computeIfAbsent(row.getString("credit_code"), code -> new java.util.ArrayList<>()).add(rendered(row));
        });
        return jdbc.sql("select * from agency where credit_code in (:codes)").param("codes", creditCodes)
                .query((row, n) -> agency(row, rendered.getOrDefault(row.getString("credit_code"), List.of()))).list();
    }

    private static Agency.Rendered rendered(ResultSet row) throws SQLException {
        return new Agency.Rendered(row.getString("service"), row.getInt("working_days"), row.getBigDecimal("price"));
    }

    private static AgencyService service(ResultSet row, int index) throws SQLException {
        return new AgencyService(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                RegisterFiles.codes(row.getString("materials")).map(MaterialCode::of).toList(),
                RegisterFiles.codes(row.getString("items")).map(ItemCode::of).toList());
    }

    private static Agency agency(ResultSet row, List<Agency.Rendered> services) throws SQLException {
        return new Agency(CreditCode.of(row.getString("credit_code")), row.getString("name_zh"), row.getString("name_en"), row.getString("account"),
                row.getString("qualification"), row.getObject("qualified_until", LocalDate.class), Standing.valueOf(row.getString("standing")),
                row.getObject("standing_until", LocalDate.class), row.getString("standing_reason"), row.getObject("counted_from", LocalDate.class),
                services);
    }
}
