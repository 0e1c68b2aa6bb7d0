package org.binglian.modelling.lint;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Judges files from anywhere by all rules, on a machine that may be busy: no finding is lost for want of time. */
public final class Patient {

    static final Duration TIME = Duration.ofMinutes(2);

    private static final Bounds BOUNDS = within(TIME);

    private Patient() {
    }

    public static List<Finding> lintAlone(Map<String, byte[]> files) {
        return Linter.judge(files, List.of(), true, BOUNDS);
    }

    static Bounds within(Duration time) {
        var like = Bounds.FOREIGN;
        return new Bounds(like.fileBytes(), like.allBytes(), like.files(), like.nodes(), like.depth(), like.findings(), time);
    }
}
