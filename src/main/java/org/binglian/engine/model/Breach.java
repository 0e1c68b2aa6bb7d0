package org.binglian.engine.model;

/** Something that no model may carry, and the words of the model that say it. */
public record Breach(Kind kind, String what) {

    public enum Kind {
        /** A script, in whichever element or attribute. */
        SCRIPT,
        /** A Java class by its name, a field written into a bean, a class that checks or handles a form. */
        CLASS,
        /** A connector, a mail or a shell command. */
        CONNECTOR,
        /** Work that waits for a program outside (an external task). */
        EXTERNAL,
        /** A language of expressions other than the engine's own, or other than FEEL in a decision. */
        LANGUAGE,
        /** An expression that reaches beyond variables, the beans made for models and the harmless methods of plain values. */
        EXPRESSION,
        /** A page, a script or an expression in a form. */
        FORM
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " is not allowed: " + what;
    }
}
