package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.WorkingDays;
import org.binglian.hall.Words;
import org.binglian.modelling.rehearsal.scenario.Compared;
import org.binglian.modelling.rehearsal.scenario.Told;
import org.springframework.stereotype.Component;

/** One thing that happened in a rehearsal, in words: where, what, on either side, and how the draft's side differs. */
@Component
class LineWords {

    private static final Set<String> SAID_ELSEWHERE = Set.of("itemCode", "department", "reason", "by", "name");
    private static final int LONGEST = 80;

    private final Words words;
    private final WorkingDays calendar;
    private final ObjectMapper json;

    LineWords(Words words, WorkingDays calendar, ObjectMapper json) {
        this.words = words;
        this.calendar = calendar;
        this.json = json;
    }

    /** {@code mark}: the class of the difference, {@code difference} its words, empty where there is none. */
    record Line(String leg, String what, String released, String draft, String mark, String difference) {
    }

    String outcome(Told.Outcome outcome, Locale locale) {
        return words.of("rehearsal.outcome." + outcome, outcome.name(), locale);
    }

    Line of(Compared.Both both, Locale locale) {
        var difference = both.difference();
        String leg = words.of("rehearsal.leg." + both.leg(), words.stage(both.leg(), locale), locale);
        return new Line(leg, what(both, locale), side(both, both.released(), locale), side(both, both.draft(), locale), difference.name().toLowerCase(Locale.ROOT),
                difference(both, difference, locale));
    }

    private String difference(Compared.Both both, Compared.Difference difference, Locale locale) {
        Object days = switch (difference) {
            case LATER -> calendar.between(both.released().on(), both.draft().on());
            case EARLIER -> both.draft().on() == null || both.released().on() == null ? 0 : calendar.between(both.draft().on(), both.released().on());
            default -> 0;
        };
        return difference == Compared.Difference.NONE ? "" : words.of("rehearsal.difference." + difference, difference.name(), locale, days);
    }

    private String what(Compared.Both both, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(title(both, locale));
        if (both.item() != null) {
            said.add(item(both.item(), locale));
        }
        if (both.department() != null) {
            said.add(words.department(both.department(), locale));
        }
        if (both.about() != null && !both.what().startsWith("TASK:") && !both.what().startsWith("CLOCK:")) {
            said.add(words.of("paper." + both.about(), words.of("catalogue.stage." + both.about(), words.of("code." + both.about(), both.about(), locale), locale), locale));
        }
        return String.join(" · ", said);
    }

    private String title(Compared.Both both, Locale locale) {
        if (both.what().startsWith("TASK:")) {
            return words.of("rehearsal.task", "", locale, both.about());
        }
        if (both.what().startsWith("CLOCK:")) {
            String kind = both.what().substring("CLOCK:".length());
            return words.of("rehearsal.clock", "", locale, words.of("pages.clock." + kind, kind, locale));
        }
        String own = words.of("rehearsal.what." + both.what(), "", locale);
        return !own.isEmpty() ? own : words.of("timeline.title." + both.what(), words.of("timeline." + both.what(), both.what(), locale)
                .replaceAll("[：:].*|[（(].*", "").replaceAll("\\{\\w+}", ""), locale);
    }

    private String item(String code, Locale locale) {
        try {
            return code + " " + words.item(ItemCode.of(code), locale);
        } catch (InvalidCode e) {
            return code;
        }
    }

    private String side(Compared.Both both, Compared.Side side, Locale locale) {
        if (side == null) {
            return "—";
        }
        List<String> said = new ArrayList<>();
        if (side.on() != null) {
            said.add(side.on().toString());
        }
        if (side.value() != null) {
            if (side.value().startsWith("{")) {
                said.addAll(facts(both, side.value(), locale));
            } else {
                said.add(value(both.what(), side.value(), locale));
            }
        }
        return said.isEmpty() ? words.of("rehearsal.happened", "✓", locale) : String.join(" · ", said);
    }

    private String value(String what, String value, Locale locale) {
        return switch (what) {
            case "STATE" -> words.of("state." + value, value, locale);
            case "CLASS" -> words.of("rehearsal.class." + value, value, locale);
            default -> words.of("rehearsal.days", value, locale, value);
        };
    }

    private List<String> facts(Compared.Both both, String facts, Locale locale) {
        List<String> said = new ArrayList<>();
        read(facts).fields().forEachRemaining(fact -> {
            String raw = fact.getValue().asText("");
            if (!SAID_ELSEWHERE.contains(fact.getKey()) && !raw.isEmpty() && !raw.equals(both.about()) && !fact.getValue().isBoolean()) {
                said.add(fact.getKey().equals("state") ? words.of("state." + raw, raw, locale) : fact.getKey().equals("decidingBody")
                        ? words.department(raw, locale) : words.of("code." + raw, raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw, locale));
            }
        });
        return said;
    }

    private JsonNode read(String facts) {
        try {
            return json.readTree(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
