package org.binglian.desk.acts;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What a page says after a form was sent: done, or what is wrong at which field and what was typed. {@code form}: the form's name. */
public record Told(String form, boolean done, String text, List<Line> errors, Map<String, String> typed)
        implements Serializable {

    /** A refused field and what is wrong with it. */
    public record Line(String field, String message) implements Serializable {
    }

    public boolean of(String asked) {
        return asked.equals(form);
    }

    /** What is wrong with this field of this form, null when nothing is. */
    public String error(String asked, String field) {
        return !of(asked) ? null : errors.stream().filter(line -> line.field().equals(field)).map(Line::message).findFirst().orElse(null);
    }

    /** What was typed into this field of this form before it was refused. */
    public String typed(String asked, String field) {
        return of(asked) && !done ? typed.get(field) : null;
    }

    static Told nothing() {
        return new Told("", true, null, List.of(), Map.of());
    }
}
