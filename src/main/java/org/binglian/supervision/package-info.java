/**
 * What supervision (监察) sees: warning cards, defaults with their evidence, and events that a handler and a leader answer for.
 * Serves rules 5, 6 and 11.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Supervision 监察", allowedDependencies = {"codes", "deadline", "access", "ledger", "notice", "intermediary", "intake", "review"})
package org.binglian.supervision;
