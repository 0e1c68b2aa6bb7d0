package org.binglian.modelling.lint;

/** A finding in the words of one language, as the API and the pages give it. */
public record SaidFinding(String file, String element, int line, String rule, Severity severity, String message, String explain) {
}
