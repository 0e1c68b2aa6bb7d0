/** The approvers' desk: their tasks, the clock, the other departments' opinions, and deciding, also on a phone. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access"})
package org.binglian.desk;
