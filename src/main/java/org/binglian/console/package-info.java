/** The supervisors' and operators' console: warnings, defaults, accountability, figures, and the proof of the record. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "codes", "catalogue", "catalogue :: upkeep", "deadline", "engine", "engine :: alarm", "hall", "intake", "intermediary", "ledger", "prerequisite", "project", "review", "supervision", "worklist", "notice"})
package org.binglian.console;
