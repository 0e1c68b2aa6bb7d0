package org.binglian.modelling.lint;

/** Reading stops, for the reason given. */
final class Unreadable extends Exception {

    private final transient Trouble trouble;

    Unreadable(Trouble.Kind kind, int line, String detail) {
        super(detail, null, false, false);
        this.trouble = Trouble.of(kind, line, detail);
    }

    Trouble trouble() {
        return trouble;
    }
}
