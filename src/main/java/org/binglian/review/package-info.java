/**
 * Reviews of items (事项审查): the section's proposal, the leader's decision, the opinions of consulted departments, special
 * procedures, extensions, and what silence does at its two layers, which are never mixed. Serves rules 3, 5 and 8.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Review 审查", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project", "prerequisite", "notice"})
package org.binglian.review;
