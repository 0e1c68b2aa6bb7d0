package org.binglian.modelling.lint.decision;

import java.util.Map;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.feel.Feel;

/** FEEL that the engine cannot parse, in a cell, an expression of an input, or a decision that is one expression. */
final class FeelText extends DecisionLint {

    private static final Map<String, Feel.Kind> HOLDERS = Map.of("inputEntry", Feel.Kind.UNARY_TESTS, "outputEntry", Feel.Kind.EXPRESSION,
            "inputExpression", Feel.Kind.EXPRESSION, "literalExpression", Feel.Kind.EXPRESSION);
    private static final Set<String> NOTHING = Set.of("", "-");

    FeelText() {
        super("decision-feel", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var feel = new Feel(context.alone());
        for (Node holder : context.file().root().all()) {
            var kind = HOLDERS.get(holder.name());
            String text = kind == null ? "" : Table.text(holder);
            if (!NOTHING.contains(text) && !plain(text, kind)) {
                feel.trouble(text, kind).ifPresent(trouble -> findings.at(holder, text, trouble.place(), trouble.code()));
            }
            context.watch().ask();
        }
        if (feel.spent()) {
            findings.warn("", 0, "…", 0, Feel.Code.TOO_LONG);
        }
    }

    /** Values and lists of values need no parser. */
    private static boolean plain(String text, Feel.Kind kind) {
        var values = Values.of(text);
        return values.known() && (kind == Feel.Kind.UNARY_TESTS || values.terms().size() == 1 && !values.negated() && "<>[](".indexOf(text.charAt(0)) < 0);
    }
}
