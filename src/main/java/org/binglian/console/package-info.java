/** The supervisors' and operators' console: warnings, defaults, accountability, figures, and the proof of the record. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access"})
package org.binglian.console;
