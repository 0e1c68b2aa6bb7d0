package org.binglian.modelling.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.lint.decision.DecisionRules;
import org.binglian.modelling.lint.file.FileRules;
import org.binglian.modelling.lint.flow.FlowRules;
import org.binglian.modelling.lint.form.FormRules;
import org.binglian.modelling.lint.rule.TwelveRules;
import org.binglian.modelling.lint.security.SecurityRules;
import org.binglian.modelling.lint.trap.TrapRules;

/**
 * Judges models as data; needs neither Spring nor the engine, so that the command line has the same rules. How a rule is added
 * stands at {@link LintRule}.
 */
public final class Linter {

    /** All rules, family by family; what is dangerous is looked for first, what takes longest last. */
    public static final List<LintRule> RULES = Stream.of(
            FileRules.ALL,
            SecurityRules.ALL,
            FlowRules.ALL,
            TrapRules.ALL,
            TwelveRules.ALL,
            FormRules.ALL,
            DecisionRules.ALL
    ).flatMap(Collection::stream).toList();

    /** Said when a rule broke or its time was over; it has no class of its own, since nothing looks for it. */
    public static final String CANNOT_BE_JUDGED = "cannot-be-judged";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparing(Finding::line)
            .thenComparing(Finding::element).thenComparing(Finding::rule);

    private Linter() {
    }

    /** Judges a complete set of ours: whatever it refers to must stand in it. */
    public static List<Finding> lint(ModelSet models) {
        return judge(models.files(), List.of(), false, Bounds.OWN);
    }

    /**
     * Judges files that came from anywhere, within two seconds.
     *
     * @param ours models that exist beside them, so that a call to one of ours is no call into nothing; not judged
     */
    public static List<Finding> lintAlone(Map<String, byte[]> files, KnownModels ours) {
        return judge(files, ours.files(), true, Bounds.FOREIGN);
    }

    public static List<Finding> lintAlone(Map<String, byte[]> files, ModelSet ours) {
        return lintAlone(files, KnownModels.of(ours));
    }

    public static List<Finding> lintAlone(Map<String, byte[]> files) {
        return lintAlone(files, KnownModels.NONE);
    }

    public static Optional<LintRule> rule(String id) {
        return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    static List<Finding> judge(Map<String, byte[]> files, List<ModelFile> ours, boolean alone, Bounds bounds) {
        var judging = new Judging(bounds, RULES);
        judging.within(() -> judging.judge(files, ours, alone));
        return judging.findings().stream().sorted(ORDER).toList();
    }
}
