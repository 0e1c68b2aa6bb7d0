/**
 * What anybody needs to check the record without the server: the tree, the checkpoints, the checks of an export and of a receipt, and the
 * program {@link org.binglian.verify.Verify}. It stands on the JDK alone (docs/record.md), so that it runs with {@code java -cp} and can be
 * read in an hour. The tree: RFC 9162, section 2.1; signatures: RFC 8032 (Ed25519); canonical JSON: RFC 8785.
 */
package org.binglian.verify;
