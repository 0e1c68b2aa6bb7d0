package org.binglian.intake;

import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's accepted report, put where a running case asks the applicant for it: nobody hands it in a second time. */
@Service
public class AgencyReports {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final OfficeTime office;
    private final Ledger ledger;

    AgencyReports(CaseRows rows, MaterialRows materials, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.materials = materials;
        this.office = office;
        this.ledger = ledger;
    }

    /** @param item null: of any item; {@code file} null: the title alone. Answers the materials that were supplied */
    @Transactional
    public List<MaterialCode> supply(CaseNumber number, ItemCode item, List<MaterialCode> reports, String title, StoredFile file, String agency,
                                     String account) {
        if (rows.find(number).orElseThrow().state().ended()) {
            return List.of();
        }
        var asked = materials.of(number).stream().filter(m -> "APPLICANT".equals(m.source()) && reports.contains(m.code()))
                .filter(m -> item == null || m.item().equals(item)).map(CaseMaterial::code).distinct().toList();
        for (MaterialCode code : asked) {
            if (file == null) {
                materials.supply(number, code, title, false, account, office.now());
            } else {
                materials.attach(number, code, file, account, office.now());
            }
            ledger.append(new Entry(number.value(), "REPORT_FILED", account, office.today(),
                    Map.of("materialCode", code.value(), "agency", agency, "report", title)));
        }
        return asked;
    }
}
