package org.binglian.studio.catalogue;

/** One option of a question; {@code what} explains it, null where nothing is to be explained. */
public record Choice(String value, String name, String what, boolean chosen) {
}
