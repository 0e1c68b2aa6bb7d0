package org.binglian.modelling.lint.decision;

import java.util.regex.Pattern;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A pattern that repeats what already repeats: for some texts the engine would try for years. */
final class SlowPattern extends DecisionLint {

    private static final Pattern MATCHES = Pattern.compile("\\b(matches|replace|split|extract)\\(");
    private static final Pattern NESTED = Pattern.compile("\\([^()\"]{0,200}[+*}|][^()\"]{0,200}\\)\\s?[+*{]");

    SlowPattern() {
        super("decision-slow-pattern", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (var holder : context.file().root().all("inputEntry", "outputEntry", "inputExpression", "literalExpression").toList()) {
            String text = Table.text(holder);
            if (MATCHES.matcher(context.watch().text(text)).find() && NESTED.matcher(context.watch().text(text)).find()) {
                findings.at(holder, text);
            }
        }
    }
}
