package org.binglian.studio.changes;

import java.util.List;

/** One thing that a decision wants to know. {@code from}: its name in the model; {@code values}: seen in the table; {@code error}: null when it is well. */
public record TrialField(String from, String label, Kind kind, List<Value> values, String typed, String error) {

    /** How it is typed: TEXTS are several, separated by commas. */
    public enum Kind { TEXT, TEXTS, NUMBER, BOOLEAN }

    public record Value(String code, String name) {
    }

    public String id() {
        return "in-" + from;
    }
}
