/** The supervisors' and operators' console: warnings, defaults, accountability, figures, and the proof of the record. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "codes", "catalogue", "deadline", "engine", "engine :: alarm", "intake", "ledger", "notice", "project", "review", "supervision", "worklist"})
package org.binglian.console;
