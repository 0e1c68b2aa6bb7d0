package org.binglian.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Form files say everything in two languages: "意见 / Opinion", "**办件 / Case**", a paragraph and below it another *in English*. Our own
 * doors show each reader one of them; Tasklist shows both.
 */
final class FormTongue {

    private static final String CHINESE = "\\u3400-\\u9fff";
    private static final Pattern SAID_IN_CHINESE = Pattern.compile("[" + CHINESE + "]");
    private static final Pattern PAIR = Pattern.compile("(.*[" + CHINESE + "].*?) ?/ ([^" + CHINESE + "]+)");
    private static final Pattern INNER_PAIR = Pattern.compile("(\\*\\*|\\[|\")([^*/\"\\[\\]]*[" + CHINESE + "][^*/\"\\[\\]]*) / ([^*/\"\\[\\]]+)(\\*\\*|\\]|\")");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Set<String> WORDS = Set.of("label", "dateLabel", "timeLabel", "description", "text");

    private final boolean english;

    private FormTongue(boolean english) {
        this.english = english;
    }

    static FormTongue of(Locale locale) {
        return new FormTongue("en".equals(locale.getLanguage()));
    }

    /** Every word of this form. */
    JsonNode form(JsonNode part) {
        if (part instanceof ObjectNode fields) {
            fields.properties().forEach(field -> {
                if (WORDS.contains(field.getKey()) && field.getValue().isTextual()) {
                    fields.put(field.getKey(), words(field.getValue().asText()));
                }
            });
        }
        part.forEach(this::form);
        return part;
    }

    /** What is said in one language only is left as it is. */
    String words(String text) {
        var pair = PAIR.matcher(text);
        if (!text.startsWith("=") && pair.matches()) {
            return pair.group(english ? 2 : 1);
        }
        String own = INNER_PAIR.matcher(text).replaceAll("$1" + (english ? "$3" : "$2") + "$4");
        return text.startsWith("=") ? own : paragraphs(own);
    }

    private String paragraphs(String text) {
        List<String> all = Arrays.asList(PARAGRAPHS.split(text));
        List<String> own = all.stream().filter(one -> english != SAID_IN_CHINESE.matcher(one).find()).toList();
        return own.isEmpty() || own.size() == all.size() ? text : String.join("\n\n", own.stream().map(FormTongue::upright).toList());
    }

    private static String upright(String paragraph) {
        String bare = paragraph.strip();
        return bare.matches("(?s)\\*[^*]+\\*") ? bare.substring(1, bare.length() - 1) : bare;
    }
}
