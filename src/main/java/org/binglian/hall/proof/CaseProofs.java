package org.binglian.hall.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.CaseViews;
import org.binglian.intake.ApprovalCase;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.Proofs;
import org.binglian.ledger.Row;
import org.binglian.supervision.ComplaintDesk;
import org.binglian.verify.Receipt;
import org.springframework.stereotype.Component;

/**
 * The proof of a case as far as its reader may know it: the office reads every row; the applicant the receipt and what the own side did.
 * Of all other rows the proof holds the hash, so that none of them can change either.
 */
@Component
public class CaseProofs {

    private static final String RECEIVED = "CASE_RECEIVED";

    private final CaseAccess access;
    private final CaseViews views;
    private final Ledger ledger;
    private final Proofs proofs;

    CaseProofs(CaseAccess access, CaseViews views, Ledger ledger, Proofs proofs) {
        this.access = access;
        this.views = views;
        this.ledger = ledger;
        this.proofs = proofs;
    }

    /** {@code sealed} of {@code recorded} rows; {@code receipt} null while none is sealed. */
    public record Proof(int sealed, int recorded, Receipt receipt) {

        public long shown() {
            return receipt.rows().stream().filter(one -> one.row() != null).count();
        }

        /** The row of the application's receipt, or the first that is shown. */
        public Receipt.Proof first() {
            List<Receipt.Proof> shown = receipt.rows().stream().filter(one -> one.row() != null).toList();
            return shown.stream().filter(one -> RECEIVED.equals(one.row().kind())).findFirst().orElse(shown.get(0));
        }
    }

    public Proof of(ApprovalCase found) {
        var number = found.number().value();
        Optional<Receipt> receipt = proofs.receipt(number, shown());
        return new Proof(receipt.map(one -> one.rows().size()).orElse(0), ledger.newest(Set.of(number)).getOrDefault(number, 0), receipt.orElse(null));
    }

    private Predicate<Row> shown() {
        if (views.official()) {
            return row -> !ComplaintDesk.isAbout(row.kind());
        }
        var own = access.accountsOf(access.person());
        return row -> !ComplaintDesk.isAbout(row.kind()) && (RECEIVED.equals(row.kind()) || own.contains(row.actor()));
    }
}
