package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a decision table as text: never evaluated here. */
public final class Feel {

    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private Feel() {
    }

    /** White space outside of texts made one, none before a comma; a dash that stands for anything is left out. */
    static String tidy(String cell) {
        var tidy = new StringBuilder();
        boolean quoted = false;
        for (char letter : cell.strip().toCharArray()) {
            quoted ^= letter == '"';
            if (quoted || !Character.isWhitespace(letter)) {
                if (!quoted && letter == ',') {
                    tidy.append(", ");
                } else {
                    tidy.append(letter);
                }
            } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
        }
        String text = tidy.toString().replace(" , ", ", ").strip();
        return text.equals("-") ? "" : text;
    }

    /** The texts that a cell lists, such as {@code "P01", "P02"}; empty when it says anything else. */
    public static List<String> texts(String cell) {
        List<String> texts = new ArrayList<>();
        if (STRINGS.matcher(cell).matches()) {
            var found = STRING.matcher(cell);
            while (found.find()) {
                texts.add(found.group(1));
            }
        }
        return texts;
    }

    /** A cell as a person reads it. */
    public static Words words(String cell) {
        if (cell == null) {
            return Words.say("change.none");
        }
        if (cell.isBlank()) {
            return Words.say("change.any");
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Words.say("change." + cell);
        }
        if (cell.startsWith("not(") && cell.endsWith(")")) {
            return Words.say("change.except", words(cell.substring(4, cell.length() - 1).strip()));
        }
        var texts = texts(cell);
        return texts.isEmpty() ? Words.plain(cell) : Words.list(texts.stream().map(text -> Words.named("code", text)).toList());
    }
}
