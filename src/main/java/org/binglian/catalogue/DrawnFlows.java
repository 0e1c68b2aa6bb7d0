package org.binglian.catalogue;

import java.util.Set;

/** The flows that the released models draw, by name. */
public interface DrawnFlows {

    Set<String> names();
}
