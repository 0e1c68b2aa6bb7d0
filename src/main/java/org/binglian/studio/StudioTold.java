package org.binglian.studio;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What a page says after one of its forms was sent: done, or what is wrong at which field and what was typed. {@code form}: the form's name. */
public record StudioTold(String form, boolean done, String title, String text, List<Line> errors, Map<String, String> typed)
        implements Serializable {

    /** A refused field and what is wrong with it. */
    public record Line(String field, String message) implements Serializable {
    }

    /** What is wrong with this field of this form, null when nothing is. */
    public String error(String asked, String field) {
        return !form.equals(asked) ? null : errors.stream().filter(line -> line.field().equals(field)).map(Line::message).findFirst().orElse(null);
    }

    /** What was typed into this field of this form before it was refused. */
    public String typed(String asked, String field) {
        return form.equals(asked) && !done ? typed.get(field) : null;
    }
}
