/**
 * The approvers' desk: their tasks, and what a reviewer does to an item, through our own API; the same acts as in Camunda Tasklist.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Desk 审批台", allowedDependencies = {"access", "codes", "deadline", "engine", "engine :: door", "hall", "intake", "prerequisite", "project", "review", "supervision", "worklist"})
package org.binglian.desk;
