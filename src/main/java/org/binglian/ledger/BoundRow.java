package org.binglian.ledger;

/** A sealed row of the record and its place in the tree. */
record BoundRow(Row row, long place) {
}
