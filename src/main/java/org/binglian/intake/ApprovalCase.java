package org.binglian.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.NationalState;

/**
 * A case (办件): one application for a stage or for single items. {@code requestedItems} null: chosen by decision. After a deemed
 * acceptance {@code acceptedOn} is the day of receipt and {@code handedOn} the day on which the bodies first had it.
 */
public record ApprovalCase(CaseNumber number, String trackingCode, ProjectNumber project, String stage, String channel, String filedBy,
                           String leadDepartment, NationalState state, List<ItemCode> requestedItems, boolean consultationRequested,
                           Instant receivedAt, LocalDate receivedOn, int round, LocalDate roundBeganOn, String acceptance,
                           String acceptanceReason, LocalDate acceptedOn, LocalDate handedOn, LocalDate startedOn, LocalDate decidedOn,
                           LocalDate deliveredOn, LocalDate archivedOn) {

    public boolean accepted() {
        return acceptedOn != null;
    }
}
