package org.binglian.prerequisite;

import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** An item of the project has ended well, or has passed by default; told in the same transaction. */
public record ItemFulfilled(ProjectNumber project, ItemCode item, String how) {
}
