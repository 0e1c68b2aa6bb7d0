/**
 * The record of what counts: one row for each fact of a case or project, never changed, never removed, each chained to
 * the one before by its hash, written in the transaction of the fact itself. The row's format is fixed for good
 * (docs/adr/0002-ledger-row-format.md). In the background the rows are sealed into signed checkpoints of a Merkle tree, kept outside the
 * database too, so that anybody can check them without this application (docs/record.md). Source: Administrative Licensing Law art. 61 (records of supervision).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "verify"})
package org.binglian.ledger;
