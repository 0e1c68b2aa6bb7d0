package org.binglian.hall.acts;

import java.util.List;

/** What a form was refused for: the summary above it, and a line at each field. {@code at}: the id of the field. */
public record Wrong(String title, String detail, List<Line> lines) {

    public record Line(String at, String message) {
    }

    /** The message at a field, null when there is none. */
    public String at(String field) {
        return lines.stream().filter(line -> line.at().equals(field)).map(Line::message).findFirst().orElse(null);
    }
}
