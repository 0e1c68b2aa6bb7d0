/**
 * The service hall: the first page, signing in, and the HTTP API of applicants, agents and the public; and what every
 * door shares: the form of problems, answers kept for an Idempotency-Key, languages. Source: docs/api.md.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "codes", "catalogue", "catalogue :: upkeep", "deadline", "engine", "engine :: door", "engine :: model", "intake", "intermediary", "issuance", "ledger", "modelling :: release", "notice", "prerequisite", "project", "review", "supervision", "worklist"})
package org.binglian.hall;
