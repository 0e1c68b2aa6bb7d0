package org.binglian.intake;

import java.util.Collection;
import org.binglian.codes.ProjectNumber;

/** Which cases are asked for; a null part asks for all. {@code owners}: accounts that own the project or filed the case. */
public record CaseFilter(Collection<String> owners, String department, Integer state, ProjectNumber project) {
}
