package org.binglian.modelling.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a replay tells: the outcome of each case by the number in the record, where it had to go by a plain rule, and which model files
 * the play of each project reached (under no number: any may have).
 */
public record Played(Map<String, Outcome> outcomes, List<PlayNote> notes, Map<String, Set<String>> reached) {
}
