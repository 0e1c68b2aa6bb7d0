/**
 * Prerequisites (前置), the waiver ledger and the gates (rule 1): a waived prerequisite moves from the start to the decision or to
 * the start of work; it never vanishes, and its gate lets go the moment its last line closes.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Prerequisite 前置", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project"})
package org.binglian.prerequisite;
