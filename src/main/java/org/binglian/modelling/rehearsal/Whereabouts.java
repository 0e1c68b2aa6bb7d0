package org.binglian.modelling.rehearsal;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.binglian.engine.Footsteps;

/**
 * What a play was doing, as its step tells it: its own words for it ({@code act}, which begin with the day of its clock), and the place in
 * the models where that is known: process and element, whose it is (a scenario, a case, a project) and how often an alarm has rung there.
 * What is not known is null, and 0.
 */
public record Whereabouts(String act, String process, String element, String subject, int times) {

    private static final Pattern LINE = Pattern.compile("(.*) @ (\\S+) (\\S+) (\\S+) (\\d+)");
    private static final String NOTHING = "-";

    static Whereabouts of(LocalDate day, Footsteps.Place place, String subject) {
        return new Whereabouts(day.toString(), place.process(), place.element(), subject, place.times());
    }

    /** The place beside what is being done. */
    Whereabouts during(String doing) {
        return new Whereabouts(doing, process, element, subject, times);
    }

    /** As {@link #read} reads it. */
    String line() {
        return process == null ? act : act + " @ " + process + " " + written(element) + " " + written(subject) + " " + times;
    }

    /** @param step as a rehearsal keeps it */
    public static Whereabouts read(String step) {
        var line = LINE.matcher(step);
        return line.matches() ? new Whereabouts(line.group(1), line.group(2), heard(line.group(3)), heard(line.group(4)), Integer.parseInt(line.group(5)))
                : new Whereabouts(step, null, null, null, 0);
    }

    private static String written(String word) {
        return word == null || word.isBlank() ? NOTHING : word.replaceAll("\\s", "_");
    }

    private static String heard(String word) {
        return NOTHING.equals(word) ? null : word;
    }
}
