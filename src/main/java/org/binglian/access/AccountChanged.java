package org.binglian.access;

/** An account was opened, changed, closed or opened again; told within the transaction. */
public record AccountChanged(String id) {
}
