package org.binglian.hall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.codes.ItemCode;
import org.binglian.issuance.PaperKind;
import org.binglian.ledger.Row;
import org.binglian.supervision.ComplaintDesk;
import org.springframework.stereotype.Component;

/** The timeline of a case, drawn from the record: each row in words, {@code {name}} standing for its facts. */
@Component
public class Timeline {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> INSIDE = Set.of("ACCOUNTABILITY_EVENT", "FILED_WITHOUT_MATERIALS", "REVIEW_PROPOSED",
            "REVIEW_RETURNED", "BODY_DECIDED", "TASK_REMINDED", "DEFAULT_HELD", "DEFAULT_RELEASED", "DEFAULT_OVERTAKEN", "SECOND_NOTICE_OVERRIDDEN",
            "ACCOUNTABILITY_STATED", "ACCOUNTABILITY_FOUND", "ACCOUNTABILITY_MEASURE", "ACCOUNTABILITY_APPEALED",
            "ACCOUNTABILITY_APPEAL_DECIDED", "ACCOUNTABILITY_CLOSED", "ENQUIRY_PASSED", "DOCUMENT_VIEWED", "DECISION_VOID",
            "COORDINATION_CALLED", "COORDINATION_MINUTES", "COORDINATION_HELD",
            "INVITATION_ANSWERED", "JOINT_MEETING_HELD", "DECISION_SET_ASIDE", "DECIDED_AGAIN", "MINUTES_OVERRIDDEN", "OBJECTION_EXPLAINED",
            "OPINION_ADDED", "TASK_TRANSFERRED", "TASK_RETURNED", "STOOD_IN", "CASE_COPIED", "COPY_READ");

    private final ObjectMapper json;
    private final Words words;

    Timeline(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    /** @param official whether the office's own affairs are shown too */
    public List<CaseView.Event> of(List<Row> rows, Names names, boolean official, Locale locale) {
        return rows.stream().filter(row -> (official || !INSIDE.contains(row.kind())) && !ComplaintDesk.isAbout(row.kind())).map(row -> new CaseView.Event(row.recordedAt(),
                row.effectiveOn(), row.kind(), row.actor(), words.actor(row.actor(), names, locale), text(row, locale))).toList();
    }

    /** Without people and without what is the office's own affair. */
    List<Map<String, Object>> masked(List<Row> rows, Locale locale) {
        return rows.stream().filter(row -> !INSIDE.contains(row.kind()) && !ComplaintDesk.isAbout(row.kind()))
                .map(row -> Map.<String, Object>of("at", row.recordedAt(), "kind", row.kind(), "text", title(row, locale))).toList();
    }

    String title(Row row, Locale locale) {
        return words.of("timeline.title." + row.kind(), words.of("timeline." + row.kind(), row.kind(), locale).replaceAll("[：:].*|[（(].*", ""), locale)
                .replaceAll("\\{\\w+}", "");
    }

    String text(Row row, Locale locale) {
        JsonNode facts = facts(row);
        Matcher place = PLACE.matcher(words.of("timeline." + row.kind(), row.kind(), locale));
        var text = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(text, Matcher.quoteReplacement(value(place.group(1), facts, locale)));
        }
        return place.appendTail(text).toString().replaceAll("[：:，,]\\s*$", "");
    }

    private String value(String name, JsonNode facts, Locale locale) {
        if (!"zh".equals(locale.getLanguage()) && facts.hasNonNull(name + "En")) {
            return facts.path(name + "En").asText();
        }
        String raw = facts.path(name).isValueNode() ? facts.path(name).asText("") : facts.path(name).isMissingNode() ? "" : facts.path(name).toString();
        return switch (name) {
            case "department", "decidingBody" -> raw.isEmpty() ? "" : words.department(raw, locale);
            case "itemCode", "prerequisite" -> raw.isEmpty() ? "" : raw + " " + words.item(ItemCode.of(raw), locale);
            case "absent", "deputy", "to" -> raw.isEmpty() ? "" : words.actor(raw, locale);
            case "paper" -> paper(raw, locale);
            case "state" -> raw.isEmpty() ? "" : words.of("state." + raw, raw, locale);
            default -> words.of("code." + raw, raw, locale);
        };
    }

    private String paper(String raw, Locale locale) {
        try {
            return words.paper(PaperKind.valueOf(raw), locale);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private JsonNode facts(Row row) {
        try {
            return json.readTree(row.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
