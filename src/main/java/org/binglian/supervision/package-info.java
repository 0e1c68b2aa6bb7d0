/**
 * What supervision (监察) sees: warning cards, defaults with their evidence, events that a handler and a leader answer for; and the
 * hand-over of what was approved to whoever supervises it, with checks, hearings and coordination.
 * Serves rules 5, 6 and 11.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Supervision 监察", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project", "notice", "intake", "review"})
package org.binglian.supervision;
