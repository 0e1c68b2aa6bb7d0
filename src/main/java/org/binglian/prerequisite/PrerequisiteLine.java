package org.binglian.prerequisite;

import java.time.LocalDate;
import java.util.List;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;

/** One prerequisite of an item: any one of the alternatives closes it. {@code closedOn} null while open. */
public record PrerequisiteLine(long id, CaseNumber caseNumber, ItemCode item, List<ItemCode> anyOf, WaiverDecision decision, Gate gate,
                               String reason, LocalDate openedOn, LocalDate closedOn, ItemCode closedBy, String closedHow) {

    public boolean open() {
        return closedOn == null;
    }

    public boolean waived() {
        return decision != WaiverDecision.HARD;
    }
}
