package org.binglian.studio.catalogue;

import java.io.Serializable;
import java.util.List;

/** What a page says when something is wrong: a heading, a sentence, and a line for each field, linked to it. */
public record FormErrors(String title, String detail, List<Line> lines) implements Serializable {

    public record Line(String field, String message, String sentence) implements Serializable {
    }

    /** The message at the field; null when it is in order. */
    public String at(String field) {
        return lines.stream().filter(line -> line.field().equals(field)).map(Line::message).findFirst().orElse(null);
    }

    public boolean has(String field) {
        return at(field) != null;
    }
}
