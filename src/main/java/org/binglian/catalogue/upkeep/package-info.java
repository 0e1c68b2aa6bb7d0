/**
 * The list's maintenance (事项动态管理): changes of items, papers, samples, departments and places, proposed by an analyst or a department's
 * leader, put in force from a day on by another analyst (ADR 19). Edits are kept at once; the record tells who changed what from what to
 * what.
 */
@org.springframework.modulith.NamedInterface("upkeep")
package org.binglian.catalogue.upkeep;
