package org.binglian.modelling.lint;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of findings in one language, read without Spring: {@code messages/lint*.properties}. */
public final class LintTexts {

    /** A family with texts in a file of its own adds it here. */
    private static final List<String> FILES = List.of("messages.lint");

    private final List<ResourceBundle> bundles;
    private final Locale locale;

    private LintTexts(Locale locale) {
        this.locale = locale;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundles = FILES.stream().map(file -> ResourceBundle.getBundle(file, locale, LintTexts.class.getClassLoader(), control)).toList();
    }

    public static LintTexts in(Locale locale) {
        return new LintTexts(locale);
    }

    /** What was found, in a sentence. */
    public String message(Finding finding) {
        return new MessageFormat(text("lint." + finding.rule()), locale).format(finding.arguments().toArray());
    }

    /** Why it matters and how to mend it. */
    public String explain(String rule) {
        return text("lint." + rule + ".explain").replace("''", "'");
    }

    /** A few words for lists. */
    public String title(String rule) {
        return text("lint." + rule + ".title").replace("''", "'");
    }

    private String text(String key) {
        return bundles.stream().filter(bundle -> bundle.containsKey(key)).map(bundle -> bundle.getString(key)).findFirst()
                .orElseThrow(() -> new MissingResourceException("no text for " + key, "messages/lint", key));
    }
}
