/**
 * Projects (项目) and the applicants' base data, asked once for each applicant; the row lock of a project, which every write to
 * one of its cases takes first. Serves rules 7, 10 and 12.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Project 项目", allowedDependencies = {"codes", "deadline", "access", "ledger", "catalogue"})
package org.binglian.project;
