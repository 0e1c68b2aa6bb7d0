package org.binglian.catalogue;

import java.util.Map;

/** The decision {@code project-class}: class of projects to stage to its budget in working days. */
public interface StageBudgets {

    Map<String, Map<String, Integer>> all();
}
