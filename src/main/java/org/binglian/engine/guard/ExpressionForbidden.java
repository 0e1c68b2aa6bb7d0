package org.binglian.engine.guard;

/** An expression asked for something outside the allow-list. */
public class ExpressionForbidden extends RuntimeException {

    ExpressionForbidden(String what) {
        super("Not on the allow-list for expressions: " + what);
    }
}
