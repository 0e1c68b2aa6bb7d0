package org.binglian.review;

import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.ItemCode;

/**
 * A body invited to a meeting. {@code silenceItem} and {@code silenceMode}: what {@code timeout-default} is asked when it is absent;
 * {@code answer} ATTEND, EXCUSED or WRITTEN, null while open; {@code deemedOn}: absent without an excuse, taken as consent
 * (缺席默认); {@code overdueSince}: absent where that may never be taken as consent.
 */
public record Invitation(long meetingId, String department, List<ItemCode> items, ItemCode silenceItem, String silenceMode, String answer,
                         String text, String answeredBy, LocalDate answeredOn, boolean attended, LocalDate deemedOn, LocalDate overdueSince) {

    /** Neither came, nor answered in writing, nor was excused. */
    boolean absent() {
        return !attended && (answer == null || "ATTEND".equals(answer));
    }

    /** The minutes do not bind a body whose silence may never count, until its leader has answered. */
    boolean bound() {
        return overdueSince == null || answer != null;
    }
}
