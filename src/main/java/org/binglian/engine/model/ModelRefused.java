package org.binglian.engine.model;

import java.util.List;

/** A model that may not be deployed, and each reason with its file. */
public class ModelRefused extends RuntimeException {

    private final List<String> reasons;

    ModelRefused(List<String> reasons, Throwable cause) {
        super("Models refused:\n  " + String.join("\n  ", reasons), cause);
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
