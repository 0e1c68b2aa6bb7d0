/** The supervisors' and operators' console: warnings, defaults, accountability, figures, and the proof of the record. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "catalogue", "catalogue :: upkeep", "codes", "deadline", "engine", "engine :: alarm", "hall", "intake", "intermediary", "ledger", "notice", "prerequisite", "project", "review", "supervision", "verify", "worklist"})
package org.binglian.console;
