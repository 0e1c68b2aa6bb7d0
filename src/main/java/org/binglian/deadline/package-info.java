/**
 * Everything about days: the working-day calendar (State Council notices and the corrections laid over them), due dates with
 * their explanation, running clocks with pauses and warnings, and office time. Administrative Licensing Law arts. 42, 45 and 82,
 * Civil Code arts. 201 and 203. It serves all twelve rules, most of all R05 and R12.
 */
@ApplicationModule(displayName = "Deadline", allowedDependencies = {})
package org.binglian.deadline;

import org.springframework.modulith.ApplicationModule;
