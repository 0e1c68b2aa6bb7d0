/**
 * The only room that runs Camunda: it implements the ports of the rooms (start, correlate, complete, re-plan alarms), holds
 * delegates and listeners, the guarded expressions and the deployment of models. Another engine of the Camunda 7 family
 * would touch this room and no other.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine 引擎", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue", "project", "worklist", "notice", "prerequisite", "intermediary", "intake", "review", "issuance", "supervision"})
package org.binglian.engine;
