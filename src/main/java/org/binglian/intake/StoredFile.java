package org.binglian.intake;

/** A file in the store: its name as given, its SHA-256 and its size in bytes. */
public record StoredFile(String name, String sha256, long size) {
}
