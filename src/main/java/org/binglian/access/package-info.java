/**
 * Who may do what: people, roles, departments, agents and the refusals every room speaks with. It signs people in for
 * the pages, the API and the engine's web applications, by password or by the office's single sign-on, and keeps closed
 * what nobody may reach. Identity comes from here only; the engine room mirrors it. Sources: Administrative Licensing Law art. 24-26 (who decides), 29 (agents).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.binglian.access;
