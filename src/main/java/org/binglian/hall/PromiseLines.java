package org.binglian.hall;

import java.util.List;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.springframework.stereotype.Component;

/** The promises of a case as it shows them: gaps by material, and all of them with their dates. */
@Component
class PromiseLines {

    private final Commitments commitments;
    private final OfficeTime office;

    PromiseLines(Commitments commitments, OfficeTime office) {
        this.commitments = commitments;
        this.office = office;
    }

    List<CaseView.Tolerated> tolerated(CaseFolder folder) {
        return folder.given().commitments().stream().filter(p -> p.kind() == Commitment.Kind.GAP).map(p -> new CaseView.Tolerated(
                p.material().value(), p.due(), state(p), p.item().value(), p.consequence())).toList();
    }

    List<CaseView.Promise> all(CaseFolder folder) {
        return folder.given().commitments().stream().map(p -> new CaseView.Promise(p.number(), p.kind().name(), p.item().value(),
                p.material() == null ? null : p.material().value(), p.due(), state(p), p.consequence(), p.signedBy(), p.signedOn(),
                p.paperNumber(), p.fileName(), p.suppliedOn(), p.checkBy(), p.checkReason(), p.rectifyBy(), p.closedOn(), p.fileSha256() == null ? null
                : "/api/cases/" + p.caseNumber() + "/commitments/" + p.item().value() + "/file")).toList();
    }

    /** A date that is past is overdue, even in the minute before the alarm has rung. */
    private String state(Commitment p) {
        boolean late = (p.state() == Commitment.State.OPEN || p.state() == Commitment.State.RECTIFYING) && p.awaitedBy() != null
                && office.today().isAfter(commitments.lastDay(p));
        return late ? Commitment.State.OVERDUE.name() : p.state().name();
    }
}
