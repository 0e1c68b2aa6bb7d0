/** The supervisors' and operators' console: warnings, defaults, accountability, figures, and the proof of the record. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "codes", "catalogue", "deadline", "engine", "engine :: alarm", "intake", "intermediary", "ledger", "prerequisite", "project", "review", "supervision", "verify", "worklist", "notice"})
package org.binglian.console;
