package org.binglian.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.catalogue.InformationSharing.Sharing;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an account has given before, as far as it may serve a project that is not there yet (rule 7). */
@Service
public class GivenBefore {

    private final JdbcClient jdbc;
    private final Projects projects;

    GivenBefore(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** A file that the account gave for a case; {@code plots} those of its project. */
    public record Document(String reuseAs, CaseNumber caseNumber, String fileName, List<String> plots) {

        /** Whether it serves a new project of the same account on these plots. */
        public boolean serves(Sharing paper, List<String> newPlots) {
            if (!reuseAs.equals(paper.reuseAs())) {
                return false;
            }
            return switch (paper.within()) {
                case PROJECT -> false;
                case PLOT -> !plots.isEmpty() && Set.copyOf(plots).equals(Set.copyOf(newPlots));
                case APPLICANT -> true;
            };
        }
    }

    /** The newest first; none that a notice found wanting. */
    public List<Document> of(String account) {
        record Row(String reuseAs, String caseNumber, String fileName, String project) {
        }
        List<Row> rows = jdbc.sql("""
                select m.reuse_as, m.case_number, m.file_name, c.project_number from case_material m
                join approval_case c on c.case_number = m.case_number join project p on p.project_number = c.project_number
                where p.owner_account = ? and m.reuse_as is not null and m.status = 'PROVIDED' and m.sha256 is not null
                and not exists (select 1 from case_demand d where d.case_number = m.case_number and d.material_code = m.material_code
                and d.supplied_on is null) order by m.supplied_at desc, m.id desc""").param(account)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
        Map<String, List<String>> plots = new HashMap<>();
        return rows.stream().map(row -> new Document(row.reuseAs(), CaseNumber.of(row.caseNumber()), row.fileName(),
                plots.computeIfAbsent(row.project(), number -> projects.require(ProjectNumber.of(number)).plots()))).toList();
    }
}
