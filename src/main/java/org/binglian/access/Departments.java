package org.binglian.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The departments in force; an empty table is filled at start from {@code catalogue/departments.csv}. */
@Component
public class Departments implements InitializingBean {

    private static final long SNAPSHOT_NANOS = 30_000_000_000L;

    private record Snapshot(Map<String, Department> byId, long takenAt) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<DatedDepartments> dated;
    private volatile Snapshot snapshot;

    Departments(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events,
                ObjectProvider<DatedDepartments> dated) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.dated = dated;
    }

    @Override
    public void afterPropertiesSet() {
        if (load().isEmpty()) {
            replaceAll(fromClasspath());
        }
    }

    public Optional<Department> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(current().get(id));
    }

    /** @throws Refusal 404 {@code department-unknown} */
    public Department require(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("department-unknown"));
    }

    public List<Department> all() {
        return List.copyOf(current().values());
    }

    /** Those of today, and those that the list brings on a later day. */
    public List<Department> known() {
        var known = overlaid(DatedDepartments::coming);
        current().forEach(known::putIfAbsent);
        return List.copyOf(known.values());
    }

    /** As replaced last, without what the list has changed from a day on since. */
    public List<Department> stored() {
        return List.copyOf(load().values());
    }

    /** Looks for a change before the next answer. */
    public void forget() {
        snapshot = null;
    }

    /** Makes these the departments in force, in this order of ids; another node sees them within half a minute. */
    public void replaceAll(List<Department> departments) {
        transaction.executeWithoutResult(status -> {
            var gone = load();
            for (Department department : departments) {
                gone.remove(department.id());
                write(department);
            }
            gone.keySet().forEach(id -> jdbc.sql("delete from department where id = ?").param(id).update());
            snapshot = null;
            events.publishEvent(new DepartmentsChanged());
        });
        snapshot = null;
    }

    private void write(Department d) {
        int updated = jdbc.sql("update department set name_zh = ?, name_en = ?, kind = ?, level = ?, parent = ? where id = ?")
                .params(java.util.Arrays.asList(d.nameZh(), d.nameEn(), d.kind(), d.level(), d.parent(), d.id())).update();
        if (updated == 0) {
            jdbc.sql("insert into department (name_zh, name_en, kind, level, parent, id) values (?, ?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(d.nameZh(), d.nameEn(), d.kind(), d.level(), d.parent(), d.id())).update();
        }
    }

    private Map<String, Department> current() {
        var now = System.nanoTime();
        var seen = snapshot;
        if (seen == null || now - seen.takenAt() > SNAPSHOT_NANOS) {
            seen = new Snapshot(overlaid(DatedDepartments::today), now);
            snapshot = seen;
        }
        return seen.byId();
    }

    private Map<String, Department> overlaid(Function<DatedDepartments, Map<String, Optional<Department>>> of) {
        Map<String, Department> byId = load();
        dated.ifAvailable(list -> of.apply(list).forEach((id, department) -> byId.compute(id, (same, stored) -> department.orElse(null))));
        return byId;
    }

    private Map<String, Department> load() {
        Map<String, Department> byId = new TreeMap<>();
        jdbc.sql("select id, name_zh, name_en, kind, level, parent from department order by id")
                .query((rs, n) -> new Department(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4),
                        rs.getString(5), rs.getString(6)))
                .list().forEach(d -> byId.put(d.id(), d));
        return byId;
    }

    private static Collection<Department> parse(InputStreamReader reader) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var parser = format.parse(reader)) {
            return parser.stream().map(row -> new Department(row.get("id"), row.get("name_zh"), row.get("name_en"),
                    row.get("kind"), row.get("level"), row.get("parent"))).toList();
        }
    }

    static List<Department> fromClasspath() {
        try (var in = new ClassPathResource("catalogue/departments.csv").getInputStream()) {
            return List.copyOf(parse(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/departments.csv cannot be read", e);
        }
    }
}
