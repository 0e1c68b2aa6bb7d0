package org.binglian.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.FiledList;
import org.binglian.catalogue.Material;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.CreditRecords;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Takes the applicant's signed promise for a material that may follow (容缺受理); the decision {@code tolerance} says which may. */
@Component
class Promises {

    private final CommitmentRows rows;
    private final ToleranceRule rule;
    private final Projects projects;
    private final CreditRecords credit;
    private final Catalogue catalogue;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Ledger ledger;
    private final FiledList filedUnder;

    Promises(CommitmentRows rows, ToleranceRule rule, Projects projects, CreditRecords credit, Catalogue catalogue, OfficeTime office,
             WorkingDays days, Ledger ledger, FiledList filedUnder) {
        this.rows = rows;
        this.rule = rule;
        this.projects = projects;
        this.credit = credit;
        this.catalogue = catalogue;
        this.office = office;
        this.days = days;
        this.ledger = ledger;
        this.filedUnder = filedUnder;
    }

    /** Before filing: by the list of today. */
    ToleranceRule.Ruling ruling(ProjectNumber project, MaterialCode code) {
        return ruling(project, code, catalogue.materialsOf(code.itemCode(), office.today()).stream().filter(m -> m.code().equals(code)).findFirst());
    }

    /** Of a case: by the list that it was filed under. */
    ToleranceRule.Ruling ruling(CaseNumber number, ProjectNumber project, MaterialCode code) {
        return ruling(project, code, filedUnder.material(number, code));
    }

    private ToleranceRule.Ruling ruling(ProjectNumber project, MaterialCode code, Optional<Material> material) {
        int listed = material.filter(Material::tolerable).map(Material::toleranceDays).orElse(0);
        return rule.of(code.itemCode(), code, listed, credit.bad(projects.require(project).applicant()));
    }

    /** Adds to the refusal why this material may not follow; answers whether it may. */
    boolean mayFollow(ToleranceRule.Ruling ruling, MaterialCode code, String field, Refusal refusal) {
        if (!ruling.allowed()) {
            if ("BAD_RECORD".equals(ruling.reason())) {
                refusal.field(field, "bad-record", code.value());
            } else {
                refusal.field(field, "not-tolerable", code.value());
            }
        }
        return ruling.allowed();
    }

    /**
     * The applicant promises a material by that day. Answers the day.
     *
     * @param until null: as late as the rule allows, counted from today; @param takenBy null when it is signed online
     * @throws Refusal 422 when the material may not follow, or not for so long
     */
    LocalDate sign(CaseNumber number, ProjectNumber project, MaterialCode code, LocalDate until, String signedBy, String takenBy) {
        var ruling = ruling(number, project, code);
        LocalDate due = agreed(ruling, code, until, takenBy != null);
        rows.insert(Commitment.Kind.GAP, number, code.itemCode(), code, due, ruling.consequence(), ruling.basis(), signedBy, takenBy,
                office.today(), null, 0);
        ledger.append(new Entry(number.value(), "PROMISE_SIGNED", signedBy, office.today(), Map.of("materialCode", code.value(), "due",
                due.toString(), "basis", ruling.basis(), "takenBy", takenBy == null ? "" : takenBy)));
        return due;
    }

    /**
     * The day of a promise that would be taken now. {@code window}: a clerk takes it, so that the day may be left out.
     *
     * @throws Refusal 422 when the material may not follow, or not for so long
     */
    LocalDate agreed(ProjectNumber project, MaterialCode code, LocalDate until, boolean window) {
        return agreed(ruling(project, code), code, until, window);
    }

    private LocalDate agreed(ToleranceRule.Ruling ruling, MaterialCode code, LocalDate until, boolean window) {
        var refusal = "BAD_RECORD".equals(ruling.reason()) ? Refusal.invalid("bad-record-not-repaired")
                : Refusal.invalid("material-not-tolerable", code.value());
        if (!mayFollow(ruling, code, "commitments", refusal)) {
            throw refusal;
        }
        LocalDate latest = days.plus(office.today(), ruling.days());
        LocalDate due = until == null && window ? latest : until;
        if (due == null || due.isAfter(latest)) {
            throw Refusal.invalid("promise-too-long", code.value(), latest).field("commitments", "promise-too-long", latest);
        }
        if (due.isBefore(office.today())) {
            throw Refusal.invalid("promise-in-the-past", code.value()).field("commitments", "promise-in-the-past");
        }
        return due;
    }

    /** At the window, before this clerk: signed in the name of the project's applicant. @throws Refusal 422 when no clerk takes it */
    LocalDate signAtWindow(ApprovalCase open, MaterialCode code, Person clerk) {
        return sign(open.number(), open.project(), code, null, projects.require(open.project()).owner(), clerk.id());
    }
}
