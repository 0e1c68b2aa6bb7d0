package org.binglian.intake;

import java.util.Set;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** The items of a project that are being handled already; the engine room knows. */
public interface RunningItems {

    Set<ItemCode> of(ProjectNumber project);
}
