package org.binglian.modelling.replay;

import java.util.List;
import java.util.Map;

/** What a replay tells: the outcome of each case by the number in the record, and where it had to go by a plain rule. */
public record Played(Map<String, Outcome> outcomes, List<PlayNote> notes) {
}
