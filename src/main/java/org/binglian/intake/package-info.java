/**
 * Cases (办件): receipt, materials, the completeness check, the one notice (一次性告知), correction, acceptance and refusal
 * (行政许可法 29 to 32), withdrawal, and the dates of closing, delivery and archiving. Serves rules 2 and 5.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Intake 受理", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project", "worklist", "notice", "prerequisite"})
package org.binglian.intake;
