package org.binglian.intake;

import java.util.Optional;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** The paper in which an item of a project ended well; the engine room implements it. */
public interface OutcomePapers {

    /** The number of the newest one; empty where it has none yet. */
    Optional<String> of(ProjectNumber project, ItemCode item);
}
