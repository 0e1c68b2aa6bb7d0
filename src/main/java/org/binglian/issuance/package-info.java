/**
 * Papers (文书) and outcome documents: numbered, rendered from templates that an office may edit, kept as issued with their hash,
 * verified by anyone (行政许可法 32, 38, 44). A self-issued paper is tamper evidence, not a legal seal.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Issuance 制证", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project", "prerequisite"})
package org.binglian.issuance;
