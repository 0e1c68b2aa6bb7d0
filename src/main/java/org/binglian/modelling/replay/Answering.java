package org.binglian.modelling.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.binglian.access.FieldError;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskForms;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Does tasks in a replay: with the answer that was given, and with a plain one where nobody was ever asked. */
@Component
class Answering {

    private static final String PLAIN_WORDS = "重放";
    private static final Map<String, Map<String, Object>> USUAL = Map.of("COMPLETENESS", Map.of("complete", "true"),
            "ACCEPTANCE", Map.of("decision", "ACCEPT"), "STAGE_START", Map.of("consultation", "NONE"), "REVIEW", Map.of("proposal", "GRANT"),
            "OPINION", Map.of("opinion", "AGREE"), "DECISION", Map.of("decision", "APPROVE"), "SITE_INSPECTION", Map.of("passed", true),
            "COMMITMENT_CHECK", Map.of("letterComplete", true), "EXTENSION", Map.of("decision", "APPROVE"), "AFTERCARE", Map.of("action", "ISSUE"));

    private final TaskDesk desk;
    private final TaskForms forms;
    private final People people;
    private final Map<String, Optional<Person>> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<Person>> candidates = new ConcurrentHashMap<>();

    Answering(TaskDesk desk, TaskForms forms, People people) {
        this.desk = desk;
        this.forms = forms;
        this.people = people;
    }

    Optional<Person> person(String id) {
        return id == null ? Optional.empty() : known.computeIfAbsent(id, people::find);
    }

    /**
     * Completes the task. An answer to a question that is asked no more is left out, a question that was not asked then gets its plain
     * answer; each is told. @throws RuntimeException when it is refused all the same
     */
    void complete(WorklistTask task, Person by, Map<String, Object> answer, Consumer<Told> told) {
        Map<String, Object> fields = new LinkedHashMap<>(answer);
        for (int attempt = 0; ; attempt++) {
            try {
                desk.complete(task.taskId(), by, fields);
                return;
            } catch (RuntimeException thrown) {
                var refusal = Reasons.refusal(thrown).orElseThrow(() -> thrown);
                if (attempt == 2 || !mended(refusal, task, by, fields, told)) {
                    throw thrown;
                }
            }
        }
    }

    /** What was changed in an answer so that the form takes it. */
    record Told(PlayNote.Kind kind, String field) {
    }

    private boolean mended(Refusal refusal, WorklistTask task, Person by, Map<String, Object> fields, Consumer<Told> told) {
        if ("unknown-field".equals(refusal.type())) {
            refusal.errors().stream().map(FieldError::field).filter(field -> fields.remove(field) != null)
                    .forEach(field -> told.accept(new Told(PlayNote.Kind.FIELD_GONE, field)));
            return true;
        }
        if (!"form-incomplete".equals(refusal.type())) {
            return false;
        }
        var plain = plain(task, by);
        List<String> asked = refusal.errors().stream().map(FieldError::field).filter(plain::containsKey).toList();
        asked.forEach(field -> {
            fields.put(field, plain.get(field));
            told.accept(new Told(PlayNote.Kind.QUESTION, field));
        });
        return !asked.isEmpty();
    }

    /** The plain answer of a task that nobody ever did: the usual one, else the first choice of each question. */
    Map<String, Object> plain(WorklistTask task, Person by) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (JsonNode component : forms.of(task.taskId(), by).schema().path("components")) {
            String key = component.path("key").asText("");
            if (!key.isEmpty() && component.path("validate").path("required").asBoolean(false)) {
                answer.put(key, plain(component));
            }
        }
        answer.putAll(USUAL.getOrDefault(task.kind(), Map.of()));
        return answer;
    }

    private static Object plain(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "select", "radio" -> component.path("values").path(0).path("value").asText();
            case "checkbox" -> true;
            case "number" -> component.path("validate").path("min").asInt(1);
            default -> PLAIN_WORDS;
        };
    }

    /** Somebody who may do the task; empty where its group has nobody. */
    Optional<Person> candidate(WorklistTask task) {
        return candidates.computeIfAbsent(String.join(",", task.candidateGroups()), groups -> task.candidateGroups().stream()
                .flatMap(group -> people.ofDepartment(group.endsWith("leader") ? group.substring(0, group.length() - 6) : group).stream()
                        .filter(person -> group.endsWith("leader") == person.is(Role.LEADER))).findFirst()
                .or(() -> people.all().stream().filter(person -> desk.isCandidate(task, person)).findFirst()));
    }

    boolean mayDo(WorklistTask task, Person person) {
        return desk.isCandidate(task, person);
    }

    void claim(WorklistTask task, Person by) {
        desk.claim(task.taskId(), by);
    }
}
