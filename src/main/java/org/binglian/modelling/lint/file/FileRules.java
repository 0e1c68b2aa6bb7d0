package org.binglian.modelling.lint.file;

import java.util.List;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.Trouble;

/** The family. */
public final class FileRules {

    public static final List<LintRule> ALL = List.of(
            new Unread("file-broken", Trouble.Kind.BROKEN),
            new Unread("file-doctype", Trouble.Kind.DOCTYPE),
            new Unread("file-too-large", Trouble.Kind.TOO_MUCH),
            new Unread("file-unknown", Trouble.Kind.UNKNOWN));

    private FileRules() {
    }
}
