package org.binglian.modelling.lint;

import java.util.List;

/**
 * One place at which a rule found something: its words are {@code lint.<rule>} with the arguments in their places.
 *
 * @param element id of the element; empty when the finding is about the whole file or the element has none
 * @param line from 1; 0 when unknown
 */
public record Finding(String file, String element, int line, String rule, Severity severity, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
