package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.codes.MaterialCode;

/** What was done about one material of a draft. Status: PROVIDED, SAMPLE or PROMISED. */
public record DraftFile(MaterialCode code, String status, String fileName, String sha256, Long size, LocalDate promisedUntil) {

    StoredFile stored() {
        return sha256 == null ? null : new StoredFile(fileName, sha256, size);
    }
}
