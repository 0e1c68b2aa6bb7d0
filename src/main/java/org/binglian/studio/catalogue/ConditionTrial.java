package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.access.FieldError;
import org.binglian.catalogue.BrokenCondition;
import org.binglian.catalogue.Condition;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.catalogue.Sectors;
import org.binglian.hall.KnownFeatures;
import org.binglian.hall.Words;
import org.binglian.hall.listing.ConditionWords;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A condition of the list tried on an example project, and the words in which conditions are written. */
@Component
class ConditionTrial {

    private static final Pattern COMPARISON =
            Pattern.compile("features\\s+contains\\s+\"[^\"]*\"|[A-Za-z]+\\s*(?:==|!=|>=)\\s*(?:\"[^\"]*\"|-?[0-9.]+)");
    private static final Map<String, List<String>> CHOICES = Map.of("investment", List.of("ENTERPRISE", "GOVERNMENT"), "land",
            List.of("GRANTED", "ALLOCATED"), "projectClass", List.of("COMMERCIAL", "GOVERNMENT", "SIMPLE"));
    private static final List<String> TEXTS = List.of("projectClass", "investment", "sector", "land", "region");
    private static final List<String> NUMBERS = List.of("floorArea", "landAreaHa", "totalInvestment", "earthworkM3", "energyTce", "electricityKwh");

    /** {@code parts}: each comparison by itself. */
    record Tried(boolean holds, String words, List<Part> parts) {
    }

    record Part(String words, boolean holds) {
    }

    /** One fact of the example project; no choices: it is typed. */
    record Fact(String name, String label, boolean number, String said, List<Choice> choices) {
    }

    record Written(String written, String means) {
    }

    private final Words words;
    private final ConditionWords conditions;
    private final KnownFeatures features;
    private final UpkeepErrors errors;

    ConditionTrial(Words words, ConditionWords conditions, KnownFeatures features, UpkeepErrors errors) {
        this.words = words;
        this.conditions = conditions;
        this.features = features;
        this.errors = errors;
    }

    /** @throws org.binglian.catalogue.BrokenCondition where it cannot be read */
    Tried of(String condition, MultiValueMap<String, String> said, Locale locale) {
        var facts = facts(said);
        List<Part> parts = new ArrayList<>();
        COMPARISON.matcher(condition).results().map(java.util.regex.MatchResult::group).distinct().forEach(part ->
                parts.add(new Part(conditions.of(part, locale), Condition.parse(part).test(facts))));
        String text = conditions.of(condition, locale);
        return new Tried(Condition.parse(condition).test(facts), text == null ? words.of("upkeep.condition.always", "", locale) : text, parts);
    }

    List<Fact> example(MultiValueMap<String, String> said, Locale locale) {
        return Stream.concat(TEXTS.stream(), NUMBERS.stream()).map(name -> {
            String typed = typed(said, name);
            return new Fact(name, label(name, locale), NUMBERS.contains(name), typed, choices(name).stream()
                    .map(code -> new Choice(code, value(name, code, locale), null, code.equals(typed))).toList());
        }).toList();
    }

    List<Choice> features(MultiValueMap<String, String> said, Locale locale) {
        var chosen = said.getOrDefault("try_features", List.of());
        return features.known().stream().map(code -> new Choice(code, conditions.feature(code, locale), null, chosen.contains(code))).toList();
    }

    List<Written> vocabulary(Locale locale) {
        List<Written> all = new ArrayList<>();
        TEXTS.stream().sorted().forEach(name -> choices(name).forEach(code -> all.add(written(name + " == \"" + code + "\"", locale))));
        NUMBERS.forEach(name -> all.add(written(name + " >= 1000", locale)));
        new TreeSet<>(features.known()).forEach(code -> all.add(written("features contains \"" + code + "\"", locale)));
        return all;
    }

    /** What is wrong with a condition that cannot be read, at its field. */
    FormErrors broken(String condition, BrokenCondition broken, Locale locale) {
        return errors.of(List.of(new FieldError("condition", "BROKEN_CONDITION", condition, broken.column(), broken.expected())), locale);
    }

    private Written written(String text, Locale locale) {
        return new Written(text, conditions.of(text, locale));
    }

    private ProjectFacts facts(MultiValueMap<String, String> said) {
        Map<String, Number> numbers = new HashMap<>();
        NUMBERS.forEach(name -> {
            String digits = typed(said, name).replaceAll("[,，\\s]", "");
            numbers.put(name, digits.matches("[0-9]{1,15}(\\.[0-9]{1,6})?") ? new java.math.BigDecimal(digits) : java.math.BigDecimal.ZERO);
        });
        return ProjectFacts.of(typed(said, "projectClass"), typed(said, "investment"), typed(said, "sector"), typed(said, "land"), typed(said, "region"),
                numbers, said.getOrDefault("try_features", List.of()));
    }

    private List<String> choices(String name) {
        return "sector".equals(name) ? features.sectors().stream().map(Sectors.Sector::code).toList() : CHOICES.getOrDefault(name, List.of());
    }

    private static String typed(MultiValueMap<String, String> said, String name) {
        String typed = said.getFirst("try_" + name);
        return typed == null ? "" : typed.strip();
    }

    private String label(String name, Locale locale) {
        return words.of("pages.fact." + name, words.of("listing.fact." + name, name, locale), locale);
    }

    private String value(String name, String code, Locale locale) {
        return "projectClass".equals(name) ? conditions.projectClass(code, locale) : words.fact(name, code, locale);
    }
}
