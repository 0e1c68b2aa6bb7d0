package org.binglian.modelling.lint.trap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.Watch;

/**
 * A repeating timer that the engine cannot follow: it counts from the first date to the present, period by period, each time it sets the
 * timer, for minutes when the periods are tiny; and a period of seconds rings faster than anybody acts.
 */
final class RunawayTimer extends BpmnRule {

    private static final long SHORTEST = 60;
    private static final long MOST_PERIODS = 1_000_000;
    /** Until when a model may serve: the distance to the present would make the same file pass one day and not the next. */
    private static final LocalDate SERVES_UNTIL = LocalDate.of(2100, 1, 1);
    private static final Pattern CYCLE = Pattern.compile("\\bR\\d{0,9}/(?:(\\d{4})-?(\\d\\d)-?(\\d\\d)[T:\\d.+Z-]{0,40}/)?"
            + "P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9})(?:\\.\\d{1,9})?S)?)?"
            + "(?:/(\\d{4})-?(\\d\\d)-?(\\d\\d))?");
    private static final int[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1};

    RunawayTimer() {
        super("trap-runaway-timer", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node time : model.all("timeCycle").toList()) {
            if (runsAway(time.text(), context.watch())) {
                findings.at(time, time.named().label(), time.text());
            }
        }
    }

    static boolean runsAway(String cycle, Watch watch) {
        var found = CYCLE.matcher(watch.text(cycle));
        return found.find() && runsAway(found.toMatchResult());
    }

    private static boolean runsAway(MatchResult cycle) {
        long period = 0;
        for (int unit = 0; unit < SECONDS.length; unit++) {
            period += number(cycle.group(4 + unit)) * SECONDS[unit];
        }
        return period < SHORTEST || seconds(cycle, 1) / period > MOST_PERIODS || seconds(cycle, 11) / period > MOST_PERIODS;
    }

    /** Between the date that the cycle counts from and the last day on which it may be counted; 0 where it has none. */
    private static long seconds(MatchResult cycle, int at) {
        if (cycle.group(at) == null) {
            return 0;
        }
        try {
            var from = LocalDate.of((int) number(cycle.group(at)), (int) number(cycle.group(at + 1)), (int) number(cycle.group(at + 2)));
            return Math.abs(ChronoUnit.DAYS.between(from, SERVES_UNTIL)) * SECONDS[3];
        } catch (DateTimeException noDay) {
            return 0;
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
