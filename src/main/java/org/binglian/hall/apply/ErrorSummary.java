package org.binglian.hall.apply;

import java.util.List;

/** What a page says when something was refused: a heading, a sentence, and a line for each field, linked to it. */
public record ErrorSummary(String title, String detail, List<Line> lines) {

    public record Line(String anchor, String message, String sentence) {
    }

    /** The message at the field; null when it is in order. */
    public String at(String anchor) {
        return lines.stream().filter(line -> line.anchor().equals(anchor)).map(Line::message).findFirst().orElse(null);
    }

    public boolean has(String anchor) {
        return at(anchor) != null;
    }
}
