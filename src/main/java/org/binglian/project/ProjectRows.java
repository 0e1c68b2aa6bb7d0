package org.binglian.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Later;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of projects. */
@Component
class ProjectRows {

    private static final String SELECT = """
            select p.*, a.name applicant_name, a.legal_representative, a.contact_name, a.contact_id, a.mobile,
            a.code_kind
            from project p join applicant a on a.credit_code = p.credit_code and a.account = p.owner_account
            """;

    private final JdbcClient jdbc;
    private final RowMapper<Project> read = this::project;
    private final ObjectMapper json;

    ProjectRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ProjectNumber nextNumber(int year, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into serial_project (issued_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update(key, "id");
        return ProjectNumber.of(year, key.getKey().intValue());
    }

    void insert(Project p) {
        var f = p.facts();
        jdbc.sql("""
                insert into project (project_number, project_code, name, name_en, credit_code, owner_account, investment, sector, land,
                region, plots, numbers, features, registered_by, registered_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(p.number().value(), p.projectCode(), p.name(), p.nameEn(), p.applicant().code(),
                        p.owner(), f.investment(), f.sector(), f.land(), f.region(), write(p.plots()), write(f.numbers()),
                        write(f.features()), p.registeredBy(), p.registeredOn()))
                .update();
    }

    void saveClass(ProjectNumber number, ProjectClass c) {
        Later.write(jdbc.sql("""
                update project set class_code = ?, class_name_zh = ?, class_name_en = ?, cycle_days = ?, stage_days = ?, class_reason = ?
                where project_number = ?""")
                .params(c.code(), c.nameZh(), c.nameEn(), c.cycleDays(), write(c.stageDays()), c.reason(), number.value()));
    }

    void startRequested(ProjectNumber number, LocalDate on) {
        Later.write(jdbc.sql("update project set start_requested_on = ? where project_number = ?").params(on, number.value()));
    }

    void workMayStart(ProjectNumber number, LocalDate on) {
        Later.write(jdbc.sql("update project set work_may_start_on = ? where project_number = ?").params(on, number.value()));
    }

    Optional<Project> find(ProjectNumber number) {
        return jdbc.sql(SELECT + "where p.project_number = ?").param(number.value()).query(read).optional();
    }

    List<Project> find(Collection<ProjectNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql(SELECT + "where p.project_number in (:numbers) order by p.project_number desc")
                .param("numbers", numbers.stream().map(ProjectNumber::value).toList()).query(read).list();
    }

    /** The newest first. @param accounts null for all, @param before a number, null from the newest */
    List<Project> page(Collection<String> accounts, String before, int limit) {
        String where = accounts == null ? "where 1 = 1" : "where (p.owner_account in (:accounts) or p.registered_by in (:accounts))";
        return jdbc.sql(SELECT + where + (before == null ? "" : " and p.project_number < :before") + " order by p.project_number desc limit :limit")
                .param("accounts", accounts).param("before", before).param("limit", limit).query(this::project).list();
    }

    List<Project> ofOwners(Collection<String> accounts) {
        return jdbc.sql(SELECT + "where p.owner_account in (:accounts) or p.registered_by in (:accounts) order by p.project_number desc")
                .param("accounts", accounts).query(this::project).list();
    }

    List<Project> all() {
        return jdbc.sql(SELECT + "order by p.project_number desc").query(this::project).list();
    }

    private Project project(ResultSet row, int index) throws SQLException {
        var applicant = ApplicantRows.applicant(row);
        String code = row.getString("class_code");
        var facts = new ProjectFacts(code, row.getString("investment"), row.getString("sector"), row.getString("land"),
                row.getString("region"), read(row.getString("numbers"), new TypeReference<Map<String, BigDecimal>>() {}),
                read(row.getString("features"), new TypeReference<Set<String>>() {}));
        var projectClass = code == null ? null : new ProjectClass(code, row.getString("class_name_zh"), row.getString("class_name_en"),
                row.getInt("cycle_days"), read(row.getString("stage_days"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("class_reason"));
        return new Project(ProjectNumber.of(row.getString("project_number")), row.getString("project_code"), row.getString("name"),
                row.getString("name_en"), applicant, row.getString("owner_account"), facts,
                read(row.getString("plots"), new TypeReference<List<String>>() {}), projectClass, row.getString("registered_by"),
                row.getObject("registered_on", LocalDate.class), row.getObject("start_requested_on", LocalDate.class),
                row.getObject("work_may_start_on", LocalDate.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
