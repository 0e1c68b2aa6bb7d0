package org.binglian.intake;

import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's accepted report, put where a running case asks the applicant for it: nobody hands it in a second time. */
@Service
public class AgencyReports {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final Commitments commitments;
    private final ObjectProvider<CommitmentProcess> keeping;
    private final People people;
    private final OfficeTime office;
    private final Ledger ledger;

    AgencyReports(CaseRows rows, MaterialRows materials, Commitments commitments, ObjectProvider<CommitmentProcess> keeping, People people,
                  OfficeTime office, Ledger ledger) {
        this.commitments = commitments;
        this.keeping = keeping;
        this.people = people;
        this.rows = rows;
        this.materials = materials;
        this.office = office;
        this.ledger = ledger;
    }

    /** @param item null: of any item; {@code file} null: the title alone. Answers the materials that were supplied */
    @Transactional
    public List<MaterialCode> supply(CaseNumber number, ItemCode item, List<MaterialCode> reports, String title, StoredFile file, String agency,
                                     String account) {
        var open = rows.find(number).orElseThrow();
        var asked = materials.of(number).stream().filter(m -> "APPLICANT".equals(m.source()) && reports.contains(m.code()))
                .filter(m -> item == null || m.item().equals(item)).map(CaseMaterial::code).distinct()
                .filter(code -> !open.state().ended() || commitments.awaited(number, code.value()).isPresent()).toList();
        for (MaterialCode code : asked) {
            if (file == null) {
                materials.supply(number, code, title, false, account, office.now());
            } else {
                materials.attach(number, code, file, account, office.now());
            }
            ledger.append(new Entry(number.value(), "REPORT_FILED", account, office.today(),
                    Map.of("materialCode", code.value(), "agency", agency, "report", title)));
            keepPromise(open, code, title, account);
        }
        return asked;
    }

    /** A report that was promised for later keeps the promise, while its day has not passed. */
    private void keepPromise(ApprovalCase open, MaterialCode code, String title, String account) {
        if (open.accepted()) {
            commitments.awaited(open.number(), code.value()).filter(commitments::inTime).ifPresent(gap ->
                    keeping.getObject().supplied(commitments.supplied(gap, title, people.require(account))));
        }
    }
}
