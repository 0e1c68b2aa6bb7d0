package org.binglian.issuance;

/** A paper has been issued; told in the same transaction. */
public record PaperIssued(Paper paper) {
}
