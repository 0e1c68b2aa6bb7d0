package org.binglian.modelling.lint;

/**
 * One thing that may be wrong with a model. To add a rule:
 * <ol>
 * <li>one class that implements this, in the package of its family ({@code lint.flow}, {@code lint.trap}, …);</li>
 * <li>its line in the list of the family ({@code FlowRules.ALL}, …); a new family gets its line in {@link Linter#RULES};</li>
 * <li>its texts {@code lint.<id>} (the finding, with {0}, {1}… for the arguments), {@code lint.<id>.title} (a few words) and
 * {@code lint.<id>.explain} (why, and how to mend it) in {@code messages/lint*.properties}, in both languages;</li>
 * <li>its page {@code docs/rules/lint/<id>.md}, and a wrong and a right example beside it in {@code docs/rules/lint/<id>/}:
 * {@code wrong.bpmn} (or .dmn, .form; or a folder {@code wrong/} when several files are needed) with the ids of the elements in a
 * comment {@code finding: ID ID} or line by line in the file {@code expected}, and {@code right.*}.</li>
 * </ol>
 * One test ({@code LintRulesTest}) runs over all rules and holds texts, pages and examples together.
 * A rule reads data and nothing else: it never evaluates, deploys, opens or fetches. It has no state.
 */
public interface LintRule {

    /** In kebab-case, such as {@code flow-unreachable}; never changed, since pages and records name it. */
    String id();

    Severity severity();

    /** The kind of file that this rule reads; it is asked once for each. */
    ModelFile.Kind reads();

    /**
     * Judges {@link LintContext#file()}, with the other files at hand in the context. May throw: the linter then says that this
     * rule could not judge this file.
     */
    void check(LintContext context, Findings findings);
}
