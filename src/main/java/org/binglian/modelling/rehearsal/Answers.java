package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.FieldError;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskForms;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/**
 * Answers to tasks as they usually come. What a model's form asks beyond them is filled in from the form: the first choice, the
 * smallest number, a date today; what it does not ask any more is left out. So an added question does not end a rehearsal.
 */
@Component
@InChild
class Answers {

    private static final int ATTEMPTS = 4;
    private static final String WORDS = "演练";
    private static final Map<String, Map<String, Object>> USUAL = Map.ofEntries(
            Map.entry("COMPLETENESS", Map.of("complete", true)), Map.entry("ACCEPTANCE", Map.of("decision", "ACCEPT")),
            Map.entry("STAGE_START", Map.of("consultation", "NONE")), Map.entry("REVIEW", Map.of("proposal", "GRANT")),
            Map.entry("OPINION", Map.of("opinion", "AGREE")), Map.entry("DECISION", Map.of("decision", "APPROVE")),
            Map.entry("OVERDUE_DECISION", Map.of("decision", "APPROVE")), Map.entry("EXTENSION", Map.of("decision", "APPROVE")),
            Map.entry("INSPECTION_PLAN", Map.of("inspectors", "张工、李工")),
            Map.entry("SITE_INSPECTION", Map.of("findings", WORDS, "passed", true)), Map.entry("COMMITMENT_CHECK", Map.of("letterComplete", true)),
            Map.entry("PROMISE_CHECK", Map.of("finding", "MET")), Map.entry("AFTERCARE", Map.of("action", "ISSUE")),
            Map.entry("HANDOVER_CHECK", Map.of("finding", "NONE")), Map.entry("INVITATION", Map.of("answer", "WRITTEN", "text", WORDS)),
            Map.entry("JOINT_MEETING", Map.of("outcome", "PROCEED", "minutes", WORDS)),
            Map.entry("DECISION_AGAIN", Map.of("decision", "REFUSE", "reason", WORDS)),
            Map.entry("HIGHER_ANSWER", Map.of("answer", "AGREE", "documentNumber", WORDS)),
            Map.entry("ACCOUNTABILITY", Map.of("finding", "UNFOUNDED", "reason", WORDS)));

    private final TaskDesk desk;
    private final TaskForms forms;
    private final OfficeTime office;

    Answers(TaskDesk desk, TaskForms forms, OfficeTime office) {
        this.desk = desk;
        this.forms = forms;
        this.office = office;
    }

    /** Completes the task; {@code said} goes before what is usual. */
    void give(WorklistTask task, Person person, Map<String, Object> said) {
        Map<String, Object> answer = new HashMap<>(USUAL.getOrDefault(task.kind(), Map.of()));
        answer.putAll(said);
        for (int attempt = 1; ; attempt++) {
            try {
                desk.complete(task.taskId(), person, answer);
                return;
            } catch (RuntimeException e) {
                var refusal = refusal(e).filter(one -> !one.errors().isEmpty()).orElseThrow(() -> e);
                if (attempt == ATTEMPTS || !adapt(answer, refusal, task, person)) {
                    throw new IllegalStateException(refusal.type() + " " + refusal.errors().stream().map(FieldError::field).toList(), e);
                }
            }
        }
    }

    private boolean adapt(Map<String, Object> answer, Refusal refusal, WorklistTask task, Person person) {
        if (refusal.type().equals("unknown-field")) {
            return answer.keySet().removeAll(refusal.errors().stream().map(FieldError::field).toList());
        }
        var components = forms.of(task.taskId(), person).schema().path("components");
        boolean changed = false;
        for (FieldError error : refusal.errors()) {
            var value = component(components, error.field()).map(this::first);
            if (value.isPresent() && !value.get().equals(answer.put(error.field(), value.get()))) {
                changed = true;
            }
        }
        return changed;
    }

    private static Optional<JsonNode> component(JsonNode components, String key) {
        for (JsonNode one : components) {
            if (key.equals(one.path("key").asText())) {
                return Optional.of(one);
            }
            var inside = component(one.path("components"), key);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private Object first(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "select", "radio" -> field.path("values").path(0).path("value").asText();
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> office.today().toString();
            default -> WORDS.repeat(1 + field.path("validate").path("minLength").asInt(0) / 2);
        };
    }

    private static Optional<Refusal> refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
