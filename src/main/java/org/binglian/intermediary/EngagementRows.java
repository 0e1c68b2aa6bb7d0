package org.binglian.intermediary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.CreditCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the engagements. */
@Component
class EngagementRows {

    /** What an agency did since a day: late and returned reports, how often it was rated, and the average of its stars, null without any. */
    record Conduct(int late, int returned, int ratings, Double average) {
    }

    private final JdbcClient jdbc;
    private final AgencyRows agencies;

    EngagementRows(JdbcClient jdbc, AgencyRows agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    String nextNumber(int year, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into serial_engagement (issued_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update(key, "id");
        return "E%04d%06d".formatted(year, key.getKey().intValue());
    }

    void insert(Engagement e, String by) {
        jdbc.sql("""
                insert into engagement (number, project_number, case_number, item_code, service, credit_code, commissioned_by, commissioner,
                settled_by, price, working_days, rework_days, candidates, state, engaged_on, engaged_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(e.number(), e.project().value(), e.caseText(), e.item() == null ? null : e.item().value(), e.service(),
                        e.agency().creditCode().value(), e.commissionedBy().name(), e.commissioner(), e.settledBy(), e.price(), e.workingDays(),
                        e.reworkDays(), e.candidates(), e.state().name(), e.engagedOn(), by)).update();
    }

    boolean keepsReport(String sha256) {
        return jdbc.sql("select count(*) from engagement where report_sha256 = ?").param(sha256).query(Long.class).single() > 0;
    }

    /** @param columns such as {@code state = ?, closed_on = ?} */
    void set(String number, String columns, Object... values) {
        List<Object> params = new ArrayList<>(Arrays.asList(values));
        params.add(number);
        jdbc.sql("update engagement set " + columns + " where number = ?").params(params).update();
    }

    Optional<Engagement> find(String number) {
        return jdbc.sql("select * from engagement where number = ?").param(number).query(EngagementRows::found).optional().map(this::whole);
    }

    List<Engagement> ofProject(ProjectNumber project) {
        return ofProjects(List.of(project));
    }

    List<Engagement> ofProjects(Collection<ProjectNumber> projects) {
        var found = projects.isEmpty() ? List.<Found>of() : jdbc.sql("select * from engagement where project_number in (:projects) order by number")
                .param("projects", projects.stream().map(ProjectNumber::value).toList()).query(EngagementRows::found).list();
        Map<String, Agency> known = agencies.find(found.stream().map(Found::agency).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(agency -> agency.creditCode().value(), agency -> agency));
        return found.stream().map(one -> one.rest().apply(known.get(one.agency()))).toList();
    }

    List<Engagement> ofAccount(String account) {
        return jdbc.sql("select e.* from engagement e join agency a on a.credit_code = e.credit_code where a.account = ? order by e.number desc")
                .param(account).query(EngagementRows::found).list().stream().map(this::whole).toList();
    }

    Conduct conduct(CreditCode agency, LocalDate since) {
        int late = count("late_on", agency, since);
        int returned = count("returned_on", agency, since);
        int ratings = count("agency_rated_on", agency, since);
        Double average = jdbc.sql("select avg(cast(agency_stars as double precision)) from engagement where credit_code = ? and agency_rated_on > ?")
                .params(agency.value(), since).query(Double.class).optional().orElse(null);
        return new Conduct(late, returned, ratings, average);
    }

    private int count(String column, CreditCode agency, LocalDate since) {
        return jdbc.sql("select count(*) from engagement where credit_code = ? and " + column + " > ?").params(agency.value(), since)
                .query(Integer.class).single();
    }

    /** A row before its agency is read. */
    private record Found(String agency, Function<Agency, Engagement> rest) {
    }

    private Engagement whole(Found found) {
        return found.rest().apply(agencies.find(found.agency()).orElseThrow());
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        String caseNumber = row.getString("case_number");
        String item = row.getString("item_code");
        long size = row.getLong("report_size");
        var report = row.getString("report_title") == null && row.getString("report_file") == null ? null : new Engagement.Report(
                row.getString("report_title"), row.getString("report_file"), row.getString("report_sha256"), size == 0 ? null : size);
        var shell = new Engagement(row.getString("number"), ProjectNumber.of(row.getString("project_number")),
                caseNumber == null ? null : CaseNumber.of(caseNumber), item == null ? null : ItemCode.of(item), row.getString("service"),
                null, Commissioner.valueOf(row.getString("commissioned_by")), row.getString("commissioner"), row.getString("settled_by"),
                row.getBigDecimal("price"), row.getInt("working_days"), row.getInt("rework_days"), row.getString("candidates"),
                Engagement.State.valueOf(row.getString("state")), day(row, "engaged_on"), day(row, "late_on"), day(row, "delivered_on"),
                day(row, "returned_on"), day(row, "closed_on"), row.getString("reason"), report, number(row, "agency_stars"),
                number(row, "commissioner_stars"));
        return new Found(row.getString("credit_code"), shell::with);
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
