package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** A paper of a case. Status: PROVIDED, SAMPLE, REUSED, SHARED, AWAITED, HELD, BASE_DATA, PROMISED, MISSING. */
public record CaseMaterial(long id, MaterialCode code, ItemCode item, String source, String status, String fileName, String sha256,
                           Long size, boolean sample, LocalDate promisedUntil, Known known) {
}
