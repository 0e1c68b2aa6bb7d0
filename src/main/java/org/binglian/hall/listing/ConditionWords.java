package org.binglian.hall.listing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** Says a condition of the list in words: {@code land=="ALLOCATED"} is "land is allocated". */
@Component
public class ConditionWords {

    private static final Pattern PART = Pattern.compile("features\\s+contains\\s+\"([^\"]*)\"|([A-Za-z]+)\\s*(==|!=|>=)\\s*(?:\"([^\"]*)\"|(-?[0-9.]+))"
            + "|\\bnot\\s*\\(|\\band\\b|\\bor\\b|[()]");

    private final Words words;

    ConditionWords(Words words) {
        this.words = words;
    }

    /** Null where the condition always holds. */
    public String of(String condition, Locale locale) {
        if (condition == null || condition.isBlank()) {
            return null;
        }
        var said = new StringBuilder();
        for (Matcher part = PART.matcher(condition); part.find();) {
            said.append(said(part, locale));
        }
        return said.toString().strip();
    }

    /** A class of projects as people call it. */
    public String projectClass(String code, Locale locale) {
        return words.of("listing.class." + code, code, locale);
    }

    /** A feature of a project as the guide asks for it. */
    public String feature(String code, Locale locale) {
        return words.of("listing.feature." + code, words.of("pages.feature." + code, code, locale), locale);
    }

    private String said(Matcher part, Locale locale) {
        if (part.group(1) != null) {
            return words.of("listing.condition.feature", "", locale, feature(part.group(1), locale));
        }
        if (part.group(2) != null) {
            String fact = part.group(2);
            String operator = switch (part.group(3)) {
                case "==" -> "is";
                case "!=" -> "is-not";
                default -> "at-least";
            };
            return words.of("listing.condition." + operator, "", locale, words.of("pages.fact." + fact, words.of("listing.fact." + fact, fact, locale),
                    locale), part.group(4) == null ? number(part.group(5)) : value(fact, part.group(4), locale));
        }
        String word = part.group().startsWith("not") ? "not" : switch (part.group()) {
            case "(" -> "open";
            case ")" -> "close";
            default -> part.group();
        };
        return words.of("listing.condition." + word, "", locale);
    }

    private String value(String fact, String code, Locale locale) {
        return "projectClass".equals(fact) ? projectClass(code, locale) : words.fact(fact, code, locale);
    }

    private static String number(String text) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(text)).replaceAll("\\.?0+$", "");
    }
}
