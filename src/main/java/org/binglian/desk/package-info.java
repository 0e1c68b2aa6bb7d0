/** The approvers' desk: their tasks, the clock, the other departments' opinions, and deciding, also on a phone. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "codes", "catalogue", "deadline", "engine", "intake", "ledger", "project", "review", "supervision", "worklist"})
package org.binglian.desk;
