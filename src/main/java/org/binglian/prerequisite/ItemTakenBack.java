package org.binglian.prerequisite;

import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** The outcome of an item has been taken back (撤销); told in the same transaction. */
public record ItemTakenBack(ProjectNumber project, ItemCode item) {
}
