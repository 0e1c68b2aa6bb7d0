package org.binglian.modelling.lint;

/**
 * Why a file could not be read.
 *
 * @param line from 1; 0 when unknown
 * @param detail what the reader said, on one short line
 */
public record Trouble(Kind kind, int line, String detail) {

    public enum Kind {
        /** Not well-formed. */
        BROKEN,
        /** Declares a document type or entities: never read, since they can fetch files and fill the memory. */
        DOCTYPE,
        /** Beyond the bounds of size, nesting or number. */
        TOO_MUCH,
        /** Well-formed or not, but no process, decision or form. */
        UNKNOWN
    }

    static Trouble of(Kind kind, int line, String detail) {
        String one = detail == null ? "" : detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new Trouble(kind, Math.max(0, line), one.length() > 200 ? one.substring(0, 200) + "…" : one);
    }
}
