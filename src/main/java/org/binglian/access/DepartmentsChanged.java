package org.binglian.access;

/** The departments in force are others than before; published in the transaction that changes them. */
public record DepartmentsChanged() {
}
