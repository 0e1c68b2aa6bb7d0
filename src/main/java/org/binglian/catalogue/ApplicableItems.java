package org.binglian.catalogue;

import java.util.Set;
import org.binglian.codes.ItemCode;

/** The decision {@code applicable-items}, asked for every item in force: what a project must apply for in all (rule 10). */
public interface ApplicableItems {

    Set<ItemCode> of(ProjectFacts facts);
}
