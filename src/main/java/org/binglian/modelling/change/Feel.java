package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of a decision table as text: never evaluated here. */
public final class Feel {

    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*([\\w.]+)");
    private static final Pattern BETWEEN = Pattern.compile("([\\[\\](])\\s*([\\w.]+?)\\s*\\.\\.\\s*([\\w.]+)\\s*([\\[\\])])");
    private static final Map<String, String> COMPARISONS = Map.of("<", "less", "<=", "most", ">", "more", ">=", "least");

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

    /** A cell as a person reads it; {@code column}: what it is compared with or sets, since a code may be named by that. */
    public static Words words(String cell, String column) {
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
            return Words.say("change.except", words(cell.substring(4, cell.length() - 1).strip(), column));
        }
        var alternatives = alternatives(cell);
        return alternatives.size() == 1 ? one(cell, column) : Words.list(alternatives.stream().map(test -> one(test, column)).toList());
    }

    private static Words one(String test, String column) {
        var compared = COMPARED.matcher(test);
        var between = BETWEEN.matcher(test);
        if (compared.matches()) {
            return Words.say("change.compared." + COMPARISONS.get(compared.group(1)), Words.plain(compared.group(2)));
        }
        if (between.matches()) {
            String ends = (between.group(1).equals("[") ? "" : "-above") + (between.group(4).equals("]") ? "" : "-below");
            return Words.say("change.compared.between" + ends, Words.plain(between.group(2)), Words.plain(between.group(3)));
        }
        var texts = texts(test);
        return test.equals("null") ? Words.say("change.unknown") : texts.size() == 1 ? Words.named("code." + column, texts.get(0)) : Words.plain(test);
    }

    /** Split at the commas that stand in no text, list or call. */
    private static List<String> alternatives(String cell) {
        List<String> found = new ArrayList<>();
        int from = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            quoted ^= letter == '"';
            depth += quoted ? 0 : "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
            if (letter == ',' && depth == 0 && !quoted) {
                found.add(cell.substring(from, i).strip());
                from = i + 1;
            }
        }
        found.add(cell.substring(from).strip());
        return found;
    }
}
