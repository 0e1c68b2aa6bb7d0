package org.binglian.intake;

import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;

/**
 * What is said when a case is filed. {@code stage} or {@code items} may be null, not both; {@code materials} null: in the demo
 * complete sample materials are attached.
 */
public record Filing(ProjectNumber project, String stage, List<ItemCode> items, List<Supplied> materials, List<Promise> promises,
                     boolean consultationRequested) {

    public record Supplied(MaterialCode code, String fileName) {
    }

    /** A material that follows on a promise, at the latest on that day. */
    public record Promise(MaterialCode code, LocalDate supplyBy) {
    }

    public Filing {
        promises = promises == null ? List.of() : List.copyOf(promises);
    }
}
