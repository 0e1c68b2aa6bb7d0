package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.Project;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the papers of cases, and where a document was given before. */
@Component
class KnownRows {

    /** A file that the applicant gave, and the case that has it. */
    record Given(ProjectNumber project, CaseNumber caseNumber, MaterialCode material, String fileName, String sha256, long size) {
    }

    /** A paper of a case that another item's outcome serves. */
    record Waiting(CaseNumber caseNumber, MaterialCode material) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate together;

    KnownRows(JdbcClient jdbc, JdbcTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /** A paper of a case that nobody has filed, with all that is known of it. */
    record New(MaterialCode code, ItemCode item, String source, String status, String sample, Known known) {
    }

    void insert(CaseNumber number, List<New> papers) {
        Later.write(together, """
                insert into case_material (case_number, material_code, item_code, source, status, file_name, sample, held_by, shared_from, paper_number,
                reuse_as) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", papers.stream().map(paper -> new Object[] {number.value(), paper.code().value(),
                paper.item().value(), paper.source(), paper.status(), paper.sample(), paper.sample() != null, paper.known().heldBy(),
                paper.known().sharedFrom() == null ? null : paper.known().sharedFrom().value(), paper.known().paperNumber(), paper.known().reuseAs()})
                .toList());
    }

    void know(CaseNumber number, MaterialCode code, String source, Known known) {
        Later.write(jdbc.sql("""
                update case_material set source = ?, held_by = ?, shared_from = ?, paper_number = ?, reuse_as = ?
                where case_number = ? and material_code = ?""")
                .params(Arrays.asList(source, known.heldBy(), known.sharedFrom() == null ? null : known.sharedFrom().value(), known.paperNumber(),
                        known.reuseAs(), number.value(), code.value())));
    }

    void status(CaseNumber number, MaterialCode code, String status) {
        Later.write(jdbc.sql("""
                update case_material set status = ?, file_name = case when sample = true then null else file_name end, sample = false
                where case_number = ? and material_code = ?""").params(status, number.value(), code.value()));
    }

    void reuse(CaseNumber number, MaterialCode code, Given given) {
        Later.write(jdbc.sql("""
                update case_material set status = 'REUSED', sample = false, file_name = ?, sha256 = ?, size_bytes = ?, origin_case = ?,
                origin_material = ? where case_number = ? and material_code = ?""")
                .params(given.fileName(), given.sha256(), given.size(), given.caseNumber().value(), given.material().value(), number.value(),
                        code.value()));
    }

    /** Files that were given as this document by the same applicant, the newest first; none that a notice found wanting. */
    List<Given> given(Project project, String reuseAs) {
        return jdbc.sql("""
                select m.*, c.project_number from case_material m join approval_case c on c.case_number = m.case_number
                join project p on p.project_number = c.project_number
                where m.reuse_as = ? and m.status = 'PROVIDED' and m.sha256 is not null and p.owner_account = ? and p.credit_code = ?
                and not exists (select 1 from case_demand d where d.case_number = m.case_number and d.material_code = m.material_code
                and d.supplied_on is null) order by m.supplied_at desc, m.id desc""")
                .params(reuseAs, project.owner(), project.applicant().code()).query(KnownRows::given).list();
    }

    /** Which of these documents the applicant has given as a file for whatever case. */
    Set<String> everGiven(Project project, Collection<String> documents) {
        return documents.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
                select distinct m.reuse_as from case_material m join approval_case c on c.case_number = m.case_number
                join project p on p.project_number = c.project_number where m.reuse_as in (:documents) and m.status = 'PROVIDED' and m.sha256 is not null
                and p.owner_account = :owner and p.credit_code = :code""").param("documents", documents).param("owner", project.owner())
                .param("code", project.applicant().code()).query(String.class).list());
    }

    /** Papers of the running cases of a project that are this document and lack a file, or have an older one of the same origin. */
    List<Waiting> lacking(ProjectNumber project, String reuseAs, Given newest) {
        return jdbc.sql("""
                select m.case_number, m.material_code from case_material m join approval_case c on c.case_number = m.case_number
                where c.project_number = ? and c.closed_on is null and m.reuse_as = ?
                and (m.status in ('MISSING', 'BASE_DATA') and m.sha256 is null or m.status = 'REUSED' and m.origin_case = ?
                and m.origin_material = ? and m.sha256 <> ?) order by m.id""")
                .params(project.value(), reuseAs, newest.caseNumber().value(), newest.material().value(), newest.sha256()).query(KnownRows::waiting).list();
    }

    /** Whether the applicant gave the document for another paper of the project's cases than this one. */
    boolean there(CaseNumber number, CaseMaterial paper) {
        return jdbc.sql("""
                select count(*) from case_material m join approval_case c on c.case_number = m.case_number
                join approval_case own on own.project_number = c.project_number
                where own.case_number = ? and m.reuse_as = ? and m.status in ('PROVIDED', 'SAMPLE') and m.id <> ?""")
                .params(number.value(), paper.known().reuseAs(), paper.id()).query(Integer.class).single() > 0;
    }

    /** Papers of the running cases of a project that this item's outcome serves and that stand so. */
    List<Waiting> servedBy(ProjectNumber project, ItemCode item, String status) {
        return jdbc.sql("""
                select m.case_number, m.material_code from case_material m join approval_case c on c.case_number = m.case_number
                where c.project_number = ? and c.closed_on is null and m.shared_from = ? and m.status = ? order by m.id""")
                .params(project.value(), item.value(), status).query(KnownRows::waiting).list();
    }

    void share(Waiting waiting, String status, String paperNumber) {
        Later.write(jdbc.sql("update case_material set status = ?, paper_number = ? where case_number = ? and material_code = ?")
                .params(Arrays.asList(status, paperNumber, waiting.caseNumber().value(), waiting.material().value())));
    }

    private static Given given(ResultSet row, int index) throws SQLException {
        return new Given(ProjectNumber.of(row.getString("project_number")), CaseNumber.of(row.getString("case_number")),
                MaterialCode.of(row.getString("material_code")), row.getString("file_name"), row.getString("sha256"), row.getLong("size_bytes"));
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(CaseNumber.of(row.getString(1)), MaterialCode.of(row.getString(2)));
    }
}
