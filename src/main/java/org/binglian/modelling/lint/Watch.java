package org.binglian.modelling.lint;

import java.time.Duration;

/** The time that is left. Long loops of a rule ask it; so does every text that a rule matches through {@link #text}. */
public final class Watch {

    private final long until;
    private int asked;

    Watch(Duration time) {
        this.until = System.nanoTime() + time.toNanos();
    }

    public boolean over() {
        return System.nanoTime() - until > 0;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    /** @throws OutOfTime when nothing is left; cheap enough for every turn of a loop */
    public void ask() {
        if ((++asked & 255) == 0 && over()) {
            throw new OutOfTime();
        }
    }

    /** For a rule that sees that it will come to no end. */
    public RuntimeException giveUp() {
        return new OutOfTime();
    }

    /** The same text, on which no regular expression can hang: each letter that is read asks the watch. */
    public CharSequence text(CharSequence text) {
        return new Watched(text);
    }

    /** Judging ends here; what was found stands. */
    static final class OutOfTime extends RuntimeException {
        OutOfTime() {
            super("out of time", null, false, false);
        }
    }

    private final class Watched implements CharSequence {
        private final CharSequence text;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            ask();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
