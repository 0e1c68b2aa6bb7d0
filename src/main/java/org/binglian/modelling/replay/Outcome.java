package org.binglian.modelling.replay;

import java.util.List;

/** What came out of a case: one line for each thing that may differ, in the order of the topics. */
public record Outcome(List<Line> lines) {

    /** {@code item} and {@code what} (a department, a clock, a paper) are empty where they do not apply. */
    public record Line(Topic topic, String item, String what, String value) {

        boolean sameThing(Line other) {
            return topic == other.topic && item.equals(other.item) && what.equals(other.what);
        }
    }

    public Outcome {
        lines = List.copyOf(lines);
    }
}
