package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.codes.ItemCode;

/**
 * One element of an item's prerequisites: any one of its alternatives is enough. An alternative written {@code X?}
 * counts only if X applies to the project; when all fall away, the element is satisfied.
 */
public record Prerequisite(List<Alternative> alternatives, WaiverDecision decision) {

    public record Alternative(ItemCode item, boolean onlyIfApplies) {

        @Override
        public String toString() {
            return item + (onlyIfApplies ? "?" : "");
        }
    }

    public Prerequisite {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty() || decision == null) {
            throw new IllegalArgumentException("a prerequisite names an item and a decision");
        }
    }

    /** Reads {@code A06?;D02?|D03?}. @throws IllegalArgumentException naming the element that cannot be read */
    public static List<Prerequisite> parseHard(String text) {
        return elements(text).map(element -> new Prerequisite(alternatives(element), WaiverDecision.HARD)).toList();
    }

    /** Reads {@code A09?:WAIVE_TO_DECISION;C04:WAIVE_TO_START}. @throws IllegalArgumentException as above */
    public static List<Prerequisite> parseWaivable(String text) {
        return elements(text).map(element -> {
            String[] parts = element.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(element);
            }
            return new Prerequisite(alternatives(parts[0]), decision(parts[1], element));
        }).toList();
    }

    /** The written form, which the parsers read back. */
    public static String write(List<Prerequisite> prerequisites) {
        return prerequisites.stream().map(Prerequisite::toString).collect(Collectors.joining(";"));
    }

    /** The items that count for a project. */
    public List<ItemCode> counting(Predicate<ItemCode> applies) {
        return alternatives.stream().filter(a -> !a.onlyIfApplies() || applies.test(a.item()))
            .map(Alternative::item).toList();
    }

    public boolean satisfied(Predicate<ItemCode> applies, Set<ItemCode> granted) {
        List<ItemCode> counting = counting(applies);
        return counting.isEmpty() || counting.stream().anyMatch(granted::contains);
    }

    @Override
    public String toString() {
        String items = alternatives.stream().map(Alternative::toString).collect(Collectors.joining("|"));
        return decision == WaiverDecision.HARD ? items : items + ":" + decision;
    }

    private static Stream<String> elements(String text) {
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(text.split(";", -1)).map(String::strip);
    }

    private static List<Alternative> alternatives(String element) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : element.split("\\|", -1)) {
            String written = part.strip();
            boolean optional = written.endsWith("?");
            try {
                alternatives.add(new Alternative(ItemCode.of(optional ? written.substring(0, written.length() - 1) : written), optional));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(element.isEmpty() ? ";" : element);
            }
        }
        return alternatives;
    }

    private static WaiverDecision decision(String text, String element) {
        for (WaiverDecision decision : WaiverDecision.values()) {
            if (decision != WaiverDecision.HARD && decision.name().equals(text.strip())) {
                return decision;
            }
        }
        throw new IllegalArgumentException(element);
    }
}
