package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What people did beside their tasks, as the ledger has it: answered a notice, withdrew, asked for more time, for an expert. */
@Component
class LedgerActs {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final Map<String, Act.Kind> ACTS = Map.ofEntries(
            Map.entry("PROJECT_REGISTERED", Act.Kind.REGISTER), Map.entry("CORRECTION_SUPPLIED", Act.Kind.CORRECTION),
            Map.entry("MATERIAL_SUPPLIED", Act.Kind.MATERIAL), Map.entry("WITHDRAWAL_REQUESTED", Act.Kind.WITHDRAWAL),
            Map.entry("CONSULTATION_REQUESTED", Act.Kind.CONSULTATION_WANTED), Map.entry("CONSULTATION_ASKED", Act.Kind.CONSULTATION),
            Map.entry("SPECIAL_PROCEDURE_BEGUN", Act.Kind.PROCEDURE), Map.entry("EXTENSION_REQUESTED", Act.Kind.EXTENSION),
            Map.entry("OPINION_ADDED", Act.Kind.OPINION_ADDED), Map.entry("ITEM_REOPENED", Act.Kind.REOPENING),
            Map.entry("CASE_RATED", Act.Kind.RATING), Map.entry("START_OF_WORK_REQUESTED", Act.Kind.START_OF_WORK),
            Map.entry("REPORT_FILED", Act.Kind.REPORT));
    private static final Set<String> NOT_PLAYED = Set.of("ASSESSMENT_LOST", "PRE_REVIEW_SILENT", "PREREQUISITE_OPEN_AGAIN", "ITEM_REVOKED", "CYCLE_USED_UP");

    private final Ledger ledger;
    private final ObjectMapper json;
    private final People people;

    LedgerActs(Ledger ledger, ObjectMapper json, People people) {
        this.ledger = ledger;
        this.json = json;
        this.people = people;
    }

    /** A row of the ledger, without its hashes. */
    record Recorded(String subject, String kind, String actor, Instant at, String facts, String release) {
    }

    List<Recorded> rows(Collection<String> subjects) {
        List<Recorded> rows = new ArrayList<>();
        Chunks.of(subjects, some -> ledger.of(some).forEach(row -> rows.add(new Recorded(row.subject(), row.kind(), row.actor(), row.recordedAt(), row.facts(),
                row.release()))));
        return rows;
    }

    /** A row that a task of the same person has caused in the same second is no act of its own; nor is one of the office itself. */
    List<Act> acts(List<Recorded> rows, Set<RecordedTasks.Moment> tasks) {
        Set<String> persons = people.all().stream().map(Person::id).collect(Collectors.toSet());
        return rows.stream().filter(row -> ACTS.containsKey(row.kind()) && persons.contains(row.actor()) && !caused(row, tasks)).map(this::act).toList();
    }

    /** What happened to a case that a replay cannot repeat. */
    Map<String, List<CaseScript.Gap>> gaps(List<Recorded> rows) {
        Map<String, List<CaseScript.Gap>> gaps = new HashMap<>();
        rows.stream().filter(row -> NOT_PLAYED.contains(row.kind())).forEach(row -> gaps.computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                .add(new CaseScript.Gap("NOT_PLAYED", row.kind())));
        return gaps;
    }

    private static boolean caused(Recorded row, Set<RecordedTasks.Moment> tasks) {
        long second = row.at().getEpochSecond();
        return tasks.contains(new RecordedTasks.Moment(row.subject(), row.actor(), second))
                || tasks.contains(new RecordedTasks.Moment(row.subject(), row.actor(), second + 1));
    }

    private Act act(Recorded row) {
        Map<String, Object> said = new LinkedHashMap<>(read(row.facts()));
        Object item = said.remove("itemCode");
        Object department = said.remove("department");
        var kind = ACTS.get(row.kind());
        return new Act(row.at(), kind, row.subject(), row.actor(), null, item == null ? null : item.toString(), department == null ? null
                : department.toString(), kind == Act.Kind.REGISTER ? Map.of() : Mask.of(said));
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
