package org.binglian.catalogue;

import java.util.Optional;
import org.binglian.codes.ItemCode;

/** The decision {@code timeout-default}, asked whether what the list says of silence may stand. */
public interface SilenceRule {

    /** On which basis silence of that department may not count; empty: it may. @param layer OPINION or DECISION */
    Optional<String> forbidden(String layer, ItemCode item, String department, TimeoutMode listed);
}
