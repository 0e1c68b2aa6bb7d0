package org.binglian.intake;

/** Whoever refers to files of the store. What one of them still needs is never removed. */
public interface FileReferences {

    boolean refersTo(String sha256);
}
