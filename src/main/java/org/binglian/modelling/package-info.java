/**
 * What happens to a model before it runs: it is read and judged (linter), kept as a draft, compared with what runs, rehearsed in a
 * process of its own, and released by two people. May read Camunda's model API; whatever runs the engine is asked of {@code engine}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Modelling 建模", allowedDependencies = {"access", "catalogue", "codes", "deadline", "engine", "engine :: model", "engine :: move", "engine :: alarm", "intake", "intermediary", "issuance", "ledger", "notice", "prerequisite", "project", "review", "supervision", "worklist"})
package org.binglian.modelling;
