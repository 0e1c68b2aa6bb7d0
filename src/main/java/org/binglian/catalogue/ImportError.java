package org.binglian.catalogue;

import java.util.List;

/**
 * One thing wrong with an imported file. {@code line} counts from 1 with the heading, {@code column} is its name or
 * empty; the text for people is the message {@code field.<code>} with the arguments.
 */
public record ImportError(String file, int line, String column, String code, List<String> arguments) {

    private static final int LONGEST = 120;

    public ImportError {
        column = shortened(column);
        arguments = arguments.stream().map(ImportError::shortened).toList();
    }

    /** {@code items.csv:12:promised_days}; line 0 is no line of a file. */
    public String field() {
        if (line == 0) {
            return file;
        }
        return column.isEmpty() ? file + ":" + line : file + ":" + line + ":" + column;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
