package org.binglian.modelling.lint;

import java.time.Duration;

/**
 * How much the linter reads and says before it stops and says so: whatever is given to it is answered in time and in little memory.
 *
 * @param fileBytes of one file
 * @param allBytes of all files together
 * @param files number of files
 * @param nodes elements (or values) in one file
 * @param depth how deep they may nest
 * @param findings in all
 * @param time for reading and judging together
 */
public record Bounds(int fileBytes, int allBytes, int files, int nodes, int depth, int findings, Duration time) {

    /** For files from anywhere: the answer stands within two seconds. */
    public static final Bounds FOREIGN = new Bounds(2_000_000, 8_000_000, 200, 40_000, 120, 1_000, Duration.ofMillis(1_400));
    /** For a complete set of ours, where every rule must come to its end. */
    public static final Bounds OWN = new Bounds(4_000_000, 40_000_000, 2_000, 100_000, 120, 1_000, Duration.ofSeconds(30));

    /** How often one rule may speak in one file. */
    static final int FINDINGS_OF_A_RULE = 50;
}
