package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers of tasks that were done before answers were kept as they were given: the choice that the worklist keeps, the facts that the
 * record has of the same person at the same moment, and the demands of a completeness check. Fields that only a model knows are in
 * the record since then; nothing else is lost.
 */
@Component
class OlderAnswers {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final Set<String> FACTS_THAT_ARE_FIELDS = Set.of("decision", "proposal", "opinion", "reason", "conditions", "summary", "method",
            "finding", "result", "overrideReason", "action", "findings", "passed", "letterComplete", "inspectors", "statement", "complete");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OlderAnswers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<RecordedTasks.Row, Map<String, Object>> of(List<RecordedTasks.Row> rows, List<LedgerActs.Recorded> ledger) {
        Map<RecordedTasks.Row, Map<String, Object>> answers = new HashMap<>();
        if (rows.isEmpty()) {
            return answers;
        }
        Map<RecordedTasks.Moment, Map<String, Object>> said = new HashMap<>();
        ledger.forEach(row -> {
            for (long late = 0; late <= 1; late++) {
                said.computeIfAbsent(new RecordedTasks.Moment(row.subject(), row.actor(), row.at().getEpochSecond() + late), moment -> new LinkedHashMap<>())
                        .putAll(fields(row.facts()));
            }
        });
        var demands = demands(new HashSet<>(rows.stream().map(RecordedTasks.Row::subject).toList()));
        rows.forEach(row -> answers.put(row, answer(row, said, demands)));
        return answers;
    }

    private static Map<String, Object> answer(RecordedTasks.Row row, Map<RecordedTasks.Moment, Map<String, Object>> said, Map<String, StringBuilder> demands) {
        Map<String, Object> answer = new LinkedHashMap<>(said.getOrDefault(new RecordedTasks.Moment(row.subject(), row.by(), row.at().getEpochSecond()),
                Map.of()));
        if (row.outcome() != null) {
            answer.put(row.outcome().substring(0, row.outcome().indexOf(':')), row.outcome().substring(row.outcome().indexOf(':') + 1));
        }
        var asked = demands.get(row.subject() + " " + row.step().department());
        if ("COMPLETENESS".equals(row.step().kind()) && asked != null && "false".equals(String.valueOf(answer.get("complete")))) {
            answer.put("demands", asked.toString());
        }
        return answer;
    }

    private Map<String, StringBuilder> demands(Collection<String> cases) {
        Map<String, StringBuilder> lines = new HashMap<>();
        Chunks.of(cases, some -> jdbc.sql("select * from case_demand where case_number in (:some) order by id").param("some", some).query(row -> {
            lines.computeIfAbsent(row.getString("case_number") + " " + row.getString("department"), key -> new StringBuilder())
                    .append(row.getString("material_code")).append(" | ").append(row.getString("problem")).append(" | ")
                    .append(row.getString("requirement")).append('\n');
        }));
        return lines;
    }

    private Map<String, Object> fields(String facts) {
        try {
            var all = json.readValue(facts, FACTS);
            all.keySet().retainAll(FACTS_THAT_ARE_FIELDS);
            all.values().removeIf(value -> value == null || value.toString().isEmpty());
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
