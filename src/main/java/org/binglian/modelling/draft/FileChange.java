package org.binglian.modelling.draft;

/** A file of a draft that is not as in its base. */
public record FileChange(String name, Kind change) {

    public enum Kind { ADDED, CHANGED, REMOVED }
}
