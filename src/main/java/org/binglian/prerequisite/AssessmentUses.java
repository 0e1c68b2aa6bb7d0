package org.binglian.prerequisite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which item leans on which assessment, and how that ended. */
@Component
public class AssessmentUses {

    private final JdbcClient jdbc;

    AssessmentUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The assessment on which this item leans now. */
    public Optional<AssessmentUse> open(CaseNumber caseNumber, ItemCode item) {
        return ofItem(caseNumber, item).stream().filter(AssessmentUse::open).findFirst();
    }

    /** The one that a case shows: the open one, or the one that a case which had ended was left standing on. */
    public Optional<AssessmentUse> leaning(CaseNumber caseNumber, ItemCode item) {
        return ofItem(caseNumber, item).stream().filter(use -> use.open() || "LEFT_ALONE".equals(use.endedHow())).reduce((a, b) -> b);
    }

    /** What every item of these cases leans on or was left standing on, the oldest first. */
    public List<AssessmentUse> leaning(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql("""
                select * from assessment_use where case_number in (:cases) and (ended_on is null or ended_how = 'LEFT_ALONE') order by id""")
                .param("cases", cases.stream().map(CaseNumber::value).toList()).query(AssessmentUses::use).list();
    }

    /** Everything that leant on an assessment, the oldest first. */
    public List<AssessmentUse> of(String number) {
        return read("where number = ?", number);
    }

    /** What was left standing on an assessment that has ended, for supervision; the newest first. */
    public List<AssessmentUse> leftAlone() {
        return jdbc.sql("select * from assessment_use where ended_how = 'LEFT_ALONE' order by id desc").query(AssessmentUses::use).list();
    }

    public void end(long id, LocalDate on, String how) {
        jdbc.sql("update assessment_use set ended_on = ?, ended_how = ? where id = ?").params(on, how, id).update();
    }

    List<AssessmentUse> ofItem(CaseNumber caseNumber, ItemCode item) {
        return read("where case_number = ? and item_code = ?", caseNumber.value(), item.value());
    }

    /** Those that still lean on an assessment that has ended, project by project. */
    List<AssessmentUse> standingOnNothing() {
        return read("where ended_on is null and number in (select number from regional_assessment where ended_on is not null)").stream()
                .sorted(Comparator.comparing(use -> use.project().value())).toList();
    }

    Optional<AssessmentUse> find(long id) {
        return read("where id = ?", id).stream().findFirst();
    }

    void insert(AssessmentUse use) {
        jdbc.sql("""
                insert into assessment_use (number, kind, project_number, case_number, item_code, treatment, flow, full_flow, basis, began_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(use.number(), use.kind(), use.project().value(), use.caseNumber().value(), use.item().value(),
                        use.treatment(), use.flow(), use.fullFlow(), use.basis(), use.beganOn())).update();
    }

    private List<AssessmentUse> read(String where, Object... values) {
        return jdbc.sql("select * from assessment_use " + where + " order by id").params(List.of(values)).query(AssessmentUses::use).list();
    }

    private static AssessmentUse use(ResultSet row, int index) throws SQLException {
        return new AssessmentUse(row.getLong("id"), row.getString("number"), row.getString("kind"), ProjectNumber.of(row.getString("project_number")),
                CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code")), row.getString("treatment"),
                row.getString("flow"), row.getString("full_flow"), row.getString("basis"), row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), row.getString("ended_how"));
    }
}
