package org.binglian.modelling.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the rules over some files, within its bounds: whatever breaks or takes too long becomes a finding. */
final class Judging {

    private static final long STACK_BYTES = 8L << 20;
    private static final String READING = "file-too-large";

    private final Bounds bounds;
    private final List<LintRule> rules;
    private final Watch watch;
    private final List<Finding> findings = new ArrayList<>();
    private volatile At at = new At("", READING);

    /** Where it is: named when the time is over. */
    private record At(String file, String rule) {
    }

    Judging(Bounds bounds, List<LintRule> rules) {
        this.bounds = bounds;
        this.rules = rules;
        this.watch = new Watch(bounds.time());
    }

    /** Runs the work in a thread of its own and leaves it when the time is over. */
    void within(Runnable work) {
        var thread = new Thread(null, () -> guarded("", READING, work), "lint", STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY + 1);
        thread.start();
        try {
            thread.join(bounds.time().toMillis() + 150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
            At last = at;
            cannotBeJudged(last.file(), last.rule(), "time");
        }
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    void judge(Map<String, byte[]> files, List<ModelFile> known, boolean alone) {
        List<ModelFile> given = new ArrayList<>();
        long bytes = 0;
        for (var file : new TreeMap<>(files).entrySet()) {
            bytes += file.getValue().length;
            given.add(bytes > bounds.allBytes() || given.size() >= bounds.files() || watch.over() ? ModelFile.unread(file.getKey(), tooMuch(bytes))
                    : read(file.getKey(), file.getValue(), bounds));
            if (given.size() > bounds.files()) {
                break;
            }
        }
        var context = new LintContext(null, List.copyOf(given), known, alone, watch);
        given.forEach(file -> judge(context.of(file)));
    }

    private static Trouble tooMuch(long bytes) {
        return Trouble.of(Trouble.Kind.TOO_MUCH, 0, bytes + " bytes");
    }

    private ModelFile read(String name, byte[] content, Bounds within) {
        at = new At(name, READING);
        try {
            return ModelFile.read(name, content, within, watch);
        } catch (Watch.OutOfTime | StackOverflowError | OutOfMemoryError e) {
            return ModelFile.unread(name, Trouble.of(Trouble.Kind.TOO_MUCH, 0, e.getClass().getSimpleName()));
        }
    }

    private void judge(LintContext context) {
        ModelFile file = context.file();
        for (LintRule rule : rules) {
            if (rule.reads() == file.kind()) {
                if (watch.over()) {
                    cannotBeJudged(file.name(), rule.id(), "time");
                    return;
                }
                var found = new Findings(file.name(), rule, Bounds.FINDINGS_OF_A_RULE);
                guarded(file.name(), rule.id(), () -> rule.check(context, found));
                add(found.found());
            }
        }
    }

    /** What a broken rule found before it broke stands all the same. */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private void guarded(String file, String rule, Runnable work) {
        at = new At(file, rule);
        try {
            work.run();
        } catch (Watch.OutOfTime e) {
            cannotBeJudged(file, rule, "time");
        } catch (Throwable e) {
            cannotBeJudged(file, rule, e.getClass().getSimpleName());
        }
    }

    private void cannotBeJudged(String file, String rule, String why) {
        add(List.of(new Finding(file, "", 0, Linter.CANNOT_BE_JUDGED, Severity.ERROR, List.of(rule, why))));
    }

    private synchronized void add(List<Finding> more) {
        more.stream().limit(Math.max(0, bounds.findings() - findings.size())).forEach(findings::add);
    }
}
