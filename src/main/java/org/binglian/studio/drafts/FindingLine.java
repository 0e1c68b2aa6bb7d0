package org.binglian.studio.drafts;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.lint.LintTexts;
import org.binglian.modelling.lint.Severity;

/** A finding in the words of its reader; {@code line} from 1, 0 when unknown. */
public record FindingLine(String file, String element, int line, String rule, Severity severity, String message, String explain) {

    public static List<FindingLine> of(List<Finding> findings, Locale locale) {
        var texts = LintTexts.in(locale);
        return findings.stream().map(finding -> of(finding, texts)).toList();
    }

    private static FindingLine of(Finding finding, LintTexts texts) {
        String message = finding.rule();
        String explain = "";
        try {
            message = texts.message(finding);
            explain = texts.explain(finding.rule());
        } catch (MissingResourceException ruleOfAnEarlierTime) {
            explain = String.join(", ", finding.arguments());
        }
        return new FindingLine(finding.file(), finding.element(), finding.line(), finding.rule(), finding.severity(), message, explain);
    }
}
