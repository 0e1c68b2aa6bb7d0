package org.binglian.studio.catalogue;

/** One thing that the list says, in words. {@code key} is the same before and after a change; {@code text} is empty where nothing is said. */
public record Said(String key, String label, String text) {
}
