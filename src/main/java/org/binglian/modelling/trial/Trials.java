package org.binglian.modelling.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.engine.Decisions;
import org.binglian.modelling.change.DecisionTable;
import org.springframework.stereotype.Component;

/** Tries a decision with inputs: what runs by the engine, a draft in a process of its own. */
@Component
public class Trials {

    private final Decisions decisions;
    private final TrialChild child;
    private final ObjectMapper json;

    Trials(Decisions decisions, TrialChild child, ObjectMapper json) {
        this.decisions = decisions;
        this.child = child;
        this.json = json;
    }

    /** Says that a draft will be tried soon. */
    public void warm() {
        child.warm();
    }

    /** By the release in force. @param table the same table as data, for the rows of the rules. @throws org.binglian.access.Refusal 422 when the inputs do not fit */
    public TrialAnswer inForce(DecisionTable table, Map<String, Object> variables) {
        var answer = decisions.explain(table.key(), variables);
        return new TrialAnswer(answer.results(), matched(table, answer.rules()));
    }

    /** By a draft. @throws TrialFailed when it gives no answer within its limits */
    public TrialAnswer draft(byte[] content, DecisionTable table, Map<String, Object> variables) {
        try {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("key", table.key());
            question.put("dmn", Base64.getEncoder().encodeToString(content));
            question.put("variables", variables);
            return read(json.readTree(child.ask(json.writeValueAsString(question))), table);
        } catch (JsonProcessingException e) {
            throw new TrialFailed(TrialFailed.Why.FAILED, "");
        }
    }

    private TrialAnswer read(JsonNode answer, DecisionTable table) {
        if (answer.has("refused") || answer.has("failed")) {
            throw new TrialFailed(answer.has("refused") ? TrialFailed.Why.REFUSED : TrialFailed.Why.FAILED,
                    answer.path("refused").asText(answer.path("failed").asText()));
        }
        if (answer.has("tooLong")) {
            throw new TrialFailed(TrialFailed.Why.OUTPUT, "");
        }
        List<Map<String, Object>> results = new ArrayList<>();
        answer.path("results").forEach(row -> results.add(json.convertValue(row, LinkedHashMap.class)));
        List<String> rules = new ArrayList<>();
        answer.path("rules").forEach(rule -> rules.add(rule.asText()));
        return new TrialAnswer(results, matched(table, rules));
    }

    private static List<TrialAnswer.Matched> matched(DecisionTable table, List<String> ids) {
        List<String> order = table.rules().stream().map(DecisionTable.Rule::id).toList();
        return ids.stream().distinct().map(id -> {
            int row = order.indexOf(id);
            return new TrialAnswer.Matched(id, row + 1, row < 0 ? "" : table.rules().get(row).note());
        }).toList();
    }

    /** The tables of a file. @throws TrialFailed when it holds none, or cannot be read */
    public static List<DecisionTable> tables(byte[] content) {
        try {
            var tables = DecisionTable.read(content);
            if (tables.isEmpty()) {
                throw new TrialFailed(TrialFailed.Why.UNKNOWN, "");
            }
            return tables;
        } catch (IOException | StackOverflowError e) {
            throw new TrialFailed(TrialFailed.Why.UNKNOWN, "");
        }
    }
}
