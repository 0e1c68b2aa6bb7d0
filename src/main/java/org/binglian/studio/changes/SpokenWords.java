package org.binglian.studio.changes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.modelling.change.Words;
import org.springframework.context.MessageSource;

/** Puts the words of a change into a language; codes by their names in the house, where they have one. */
final class SpokenWords {

    private static final Pattern ROLE = Pattern.compile("(?:[$#]\\{)?([A-Za-z]\\w*?)(?:\\.\\w+\\(\\w*\\))?}?(leader)?");

    /** Column to where the house names its codes. */
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(Map.entry("projectClass", List.of("listing.class.")),
            Map.entry("features", List.of("pages.feature.")), Map.entry("step", List.of("pages.clock.", "change.clock.", "desk.kind.")),
            Map.entry("clockKind", List.of("pages.clock.")), Map.entry("kind", List.of("desk.kind.")), Map.entry("role", List.of("role.")),
            Map.entry("verifier", List.of("role.")), Map.entry("heldBy", List.of("held.")), Map.entry("owner", List.of("owner.")),
            Map.entry("ground", List.of("ground.")), Map.entry("consequence", List.of("pages.consequence.")),
            Map.entry("commissionedBy", List.of("pages.commissioned.")), Map.entry("source", List.of("catalogue.source.")));

    /** The name of a department, an item or another code. */
    interface Names {
        String of(String code, Locale locale);

        /** Where the office itself lists what stands in a column of this name. */
        default Optional<String> listed(String column, String code, Locale locale) {
            return Optional.empty();
        }
    }

    private final MessageSource texts;
    private final Names names;

    SpokenWords(MessageSource texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    String say(Words words, Locale locale) {
        return said(words, locale).strip();
    }

    private String said(Words words, Locale locale) {
        if (words instanceof Words.Plain plain) {
            return plain.text();
        }
        if (words instanceof Words.Said said) {
            return texts.getMessage(said.key(), said.arguments().stream().map(one -> said(one, locale)).toArray(), said.key(), locale);
        }
        if (words instanceof Words.Listed listed) {
            return listed.all().stream().map(one -> said(one, locale)).collect(Collectors.joining(text("pages.and", ", ", locale)));
        }
        var named = (Words.Named) words;
        return switch (named.kind()) {
            case "clock" -> text("pages.clock." + named.code(), text("change.clock." + named.code(), named.code(), locale), locale);
            case "kind" -> text("desk.kind." + named.code(), named.code(), locale);
            case "model" -> text("process." + named.code(), named.code(), locale);
            case "group" -> group(named.code(), locale);
            case "hit-policy" -> policy(named.code(), locale);
            default -> named.kind().startsWith("code.") ? inColumn(named.kind().substring(5), named.code(), locale)
                    : text("change." + named.kind() + "." + named.code(), named.code(), locale);
        };
    }

    /** The same code may mean one thing as an investment and another as a level of a meeting. */
    private String inColumn(String column, String code, Locale locale) {
        return names.listed(column, code, locale).orElseGet(() -> known(column, code, locale));
    }

    private String known(String column, String code, Locale locale) {
        return Stream.concat(Stream.of("change.code." + column + ".", "pages.fact." + column + "."), FAMILIES.getOrDefault(column, List.of()).stream())
                .map(family -> text(family + code, null, locale)).filter(Objects::nonNull).findFirst().orElseGet(() -> names.of(code, locale));
    }

    private String policy(String policy, Locale locale) {
        String[] parts = policy.split(" ");
        return text("change.hit-policy." + parts[0].replace('_', ' ').strip().replace(' ', '_'), parts[0], locale)
                + (parts.length > 1 ? " (" + parts[1] + ")" : "");
    }

    /** Such as {@code ${decidingBody}leader}, {@code planning}, {@code planningleader} or {@code window}. */
    private String group(String code, Locale locale) {
        var role = ROLE.matcher(code);
        if (!role.matches()) {
            return code;
        }
        String name = text("change.group." + role.group(1), null, locale);
        String body = name == null ? names.of(role.group(1), locale) : name;
        return role.group(2) == null ? body : texts.getMessage("change.group.leader", new Object[] {body}, locale);
    }

    private String text(String key, String otherwise, Locale locale) {
        return texts.getMessage(key, null, otherwise, locale);
    }
}
