/**
 * What supervision (监察) sees: warning cards, defaults with their evidence, and the register of cases against a handler and a leader,
 * with statement, finding, measure and appeal; and the hand-over of what was approved to whoever supervises it, with checks, hearings
 * and coordination. Serves rules 5, 6 and 11.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Supervision 监察", allowedDependencies = {"codes", "deadline", "access", "ledger", "notice", "intermediary", "intake", "review", "project", "worklist", "catalogue"})
package org.binglian.supervision;
