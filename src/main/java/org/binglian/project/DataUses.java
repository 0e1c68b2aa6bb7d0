package org.binglian.project;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meter of rule 7: each time that something was asked, was used again, or was not asked because somebody holds it. */
@Component
public class DataUses {

    /** ASKED: given by the applicant; REUSED: taken from what is there; NOT_ASKED: a paper that the applicant need not bring. */
    public enum Kind { ASKED, REUSED, NOT_ASKED }

    public static final String BASE_DATA = "BASE_DATA";
    public static final String APPLICANT = "APPLICANT";

    private final JdbcClient jdbc;
    private final JdbcTemplate together;
    private final OfficeTime office;

    DataUses(JdbcClient jdbc, JdbcTemplate together, OfficeTime office) {
        this.jdbc = jdbc;
        this.together = together;
        this.office = office;
    }

    /** How often the base data were asked, how often something was used again, how many different papers were not asked. */
    public record Meter(int askedOnce, int reused, int notAsked) {
    }

    /** One event; {@code datum} a name of base data or a material code, {@code origin} where it was taken from. */
    public record Use(CaseNumber caseNumber, Kind kind, String datum, String origin) {
    }

    /** @param caseNumber null for the project itself, {@code origin} null where it was asked */
    @Transactional
    public void note(ProjectNumber project, CaseNumber caseNumber, Kind kind, String datum, String origin) {
        Later.write(jdbc.sql("insert into data_use (project_number, case_number, kind, datum, origin, used_at) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(project.value(), caseNumber == null ? null : caseNumber.value(), kind.name(), datum, origin,
                        office.now().atOffset(ZoneOffset.UTC))));
    }

    /** Several events of one case. */
    @Transactional
    public void note(ProjectNumber project, List<Use> uses) {
        var now = office.now().atOffset(ZoneOffset.UTC);
        Later.write(together, "insert into data_use (project_number, case_number, kind, datum, origin, used_at) values (?, ?, ?, ?, ?, ?)",
                uses.stream().map(use -> new Object[] {project.value(), use.caseNumber() == null ? null : use.caseNumber().value(), use.kind().name(),
                        use.datum(), use.origin(), now}).toList());
    }

    public Meter meter(ProjectNumber project) {
        return meters(List.of(project)).getOrDefault(project, new Meter(0, 0, 0));
    }

    /** The meters of these projects; one without any event has no entry. */
    public Map<ProjectNumber, Meter> meters(Collection<ProjectNumber> projects) {
        Map<ProjectNumber, Meter> found = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select project_number, kind, count(*), count(distinct datum) from data_use where project_number in (:projects) "
                    + "group by project_number, kind").param("projects", projects.stream().map(ProjectNumber::value).toList()).query(row -> {
                        var project = ProjectNumber.of(row.getString(1));
                        var so = found.getOrDefault(project, new Meter(0, 0, 0));
                        found.put(project, switch (Kind.valueOf(row.getString(2))) {
                            case ASKED -> new Meter(row.getInt(3), so.reused(), so.notAsked());
                            case REUSED -> new Meter(so.askedOnce(), row.getInt(3), so.notAsked());
                            case NOT_ASKED -> new Meter(so.askedOnce(), so.reused(), row.getInt(4));
                        });
                    });
        }
        return found;
    }

    /** Every event of a project, the oldest first. */
    public List<Use> of(ProjectNumber project) {
        return jdbc.sql("select * from data_use where project_number = ? order by id").param(project.value()).query((row, n) -> {
            String number = row.getString("case_number");
            return new Use(number == null ? null : CaseNumber.of(number), Kind.valueOf(row.getString("kind")), row.getString("datum"),
                    row.getString("origin"));
        }).list();
    }
}
