package org.binglian.modelling.lint.decision;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** An expression that counts further than anybody waits, or through counts within counts: the engine goes through every number. */
final class LongCount extends DecisionLint {

    /** A tenth of a second, about. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COUNT = Pattern.compile("\\bin\\s{1,9}(-?\\d{1,40})\\s{0,9}\\.\\.\\s{0,9}(-?\\d{1,40})");

    LongCount() {
        super("decision-long-count", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (var holder : context.file().root().all("inputEntry", "outputEntry", "inputExpression", "literalExpression").toList()) {
            String text = Table.text(holder);
            if (text.contains("..") && numbers(TEXTS.matcher(context.watch().text(text)).replaceAll("\"\""), context).compareTo(MOST) > 0) {
                findings.at(holder, text);
            }
        }
    }

    private static BigDecimal numbers(String text, LintContext context) {
        BigDecimal numbers = BigDecimal.ONE;
        var count = COUNT.matcher(context.watch().text(text));
        while (count.find()) {
            numbers = numbers.multiply(new BigDecimal(count.group(2)).subtract(new BigDecimal(count.group(1))).abs().add(BigDecimal.ONE));
        }
        return numbers;
    }
}
