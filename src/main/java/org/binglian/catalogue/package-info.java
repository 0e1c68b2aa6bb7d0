/**
 * The list of items: what may be applied for, who decides it, by when, on which papers, after which prerequisites.
 * Nothing outside the list in force can start (rule 10; Administrative Licensing Law art. 30). Every item and its
 * materials are versioned by the dates on which they are in force; an office replaces the demo list by an import.
 */
@ApplicationModule(allowedDependencies = {"codes", "deadline", "access", "ledger"})
package org.binglian.catalogue;

import org.springframework.modulith.ApplicationModule;
