package org.binglian.prerequisite;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of regional assessments; an empty table is filled at start with the ten of Inner Mongolia's list, an office adds its own. */
@Component
public class AssessmentKinds implements InitializingBean {

    private static final long SNAPSHOT_NANOS = 30_000_000_000L;

    private record Snapshot(List<AssessmentKind> all, long takenAt) {
    }

    private final JdbcClient jdbc;
    private final Departments departments;
    private volatile Snapshot snapshot;

    AssessmentKinds(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    @Override
    public void afterPropertiesSet() {
        if (all().isEmpty()) {
            fromClasspath().forEach(this::insert);
        }
    }

    /** From memory; a kind that another node adds is seen within half a minute. */
    public List<AssessmentKind> all() {
        var seen = snapshot;
        if (seen == null || System.nanoTime() - seen.takenAt() > SNAPSHOT_NANOS) {
            seen = new Snapshot(load(), System.nanoTime());
            snapshot = seen;
        }
        return seen.all();
    }

    private List<AssessmentKind> load() {
        return jdbc.sql("select * from assessment_kind order by place").query((row, n) -> new AssessmentKind(row.getString("code"),
                row.getString("name_zh"), row.getString("name_en"), row.getString("department"))).list();
    }

    public Optional<AssessmentKind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws Refusal 422 naming what is wrong, 409 when the code is taken */
    @Transactional
    public AssessmentKind add(AssessmentKind kind) {
        var refusal = Refusal.invalid("assessment-kind-invalid");
        if (kind.code() == null || !kind.code().matches("[A-Z][A-Z0-9_]{1,39}")) {
            refusal.field("code", "KIND_CODE");
        }
        if (kind.nameZh() == null || kind.nameZh().isBlank() || kind.nameZh().length() > 120) {
            refusal.field("nameZh", "NAME_TOO_LONG", 120);
        }
        if (kind.nameEn() == null || kind.nameEn().isBlank() || kind.nameEn().length() > 160) {
            refusal.field("nameEn", "NAME_TOO_LONG", 160);
        }
        if (departments.find(kind.department()).isEmpty()) {
            refusal.field("department", "UNKNOWN_DEPARTMENT", String.valueOf(kind.department()));
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        if (load().stream().anyMatch(known -> known.code().equals(kind.code()))) {
            throw Refusal.conflict("assessment-kind-known", kind.code());
        }
        insert(kind);
        return kind;
    }

    private void insert(AssessmentKind kind) {
        jdbc.sql("""
                insert into assessment_kind (code, name_zh, name_en, department, place)
                values (?, ?, ?, ?, (select coalesce(max(place), 0) + 1 from assessment_kind))""")
                .params(kind.code(), kind.nameZh(), kind.nameEn(), kind.department()).update();
        snapshot = null;
    }

    private static List<AssessmentKind> fromClasspath() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var in = new InputStreamReader(new ClassPathResource("assessments/kinds.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return rows.stream().map(row -> new AssessmentKind(row.get("code"), row.get("name_zh"), row.get("name_en"), row.get("department")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("assessments/kinds.csv cannot be read", e);
        }
    }
}
