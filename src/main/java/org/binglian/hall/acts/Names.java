package org.binglian.hall.acts;

/** The name of a file as given: its last part, without control characters; a name never becomes a path. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {
    }

    static String plain(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "file" : last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
