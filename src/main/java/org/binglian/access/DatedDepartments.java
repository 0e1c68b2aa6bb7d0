package org.binglian.access;

import java.util.Map;
import java.util.Optional;

/** The port to departments that the list changes from a day on; by id, empty: it is there no more. */
public interface DatedDepartments {

    Map<String, Optional<Department>> today();

    /** The same with those of later days. */
    Map<String, Optional<Department>> coming();
}
