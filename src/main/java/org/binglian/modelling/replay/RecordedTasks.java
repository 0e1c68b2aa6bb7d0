package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that people did, with their answers, and those that a clock or another event ended: silence. */
@Component
class RecordedTasks {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Between an agency and who engaged it: not played, only the report that came of it. */
    private static final Set<String> OF_ENGAGEMENTS = Set.of("ENGAGEMENT_ACCEPT", "REPORT_DELIVERY", "REPORT_ACCEPTANCE", "ENGAGEMENT_SETTLEMENT", "AGENCY_RATING",
            "COMMISSIONER_RATING");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final OlderAnswers older;

    RecordedTasks(JdbcClient jdbc, ObjectMapper json, OlderAnswers older) {
        this.jdbc = jdbc;
        this.json = json;
        this.older = older;
    }

    /** {@code steps}: every task of a case, done or not; {@code instants}: who did a task when, for acts that a task has caused. */
    record Done(List<Act> acts, Map<String, List<Step>> steps, Set<Moment> instants) {
    }

    /** A person on a subject within the same second or the next. */
    record Moment(String subject, String by, long second) {
    }

    /** A row of what was done. */
    record Row(String subject, Step step, String by, boolean completed, String outcome, String answer, Instant at) {
    }

    Done of(Collection<String> cases, List<LedgerActs.Recorded> ledger) {
        var rows = rows(cases);
        var known = older.of(rows.stream().filter(row -> row.completed() && row.answer() == null).toList(), ledger);
        var done = new Done(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        rows.forEach(row -> {
            done.steps().computeIfAbsent(row.subject(), number -> new ArrayList<>()).add(row.step());
            if (row.completed()) {
                done.instants().add(new Moment(row.subject(), row.by(), row.at().getEpochSecond()));
                done.acts().add(new Act(row.at(), Act.Kind.TASK, row.subject(), row.by(), row.step().kind(), row.step().item(),
                        row.step().department(), Mask.of(row.answer() == null ? known.getOrDefault(row, Map.of()) : read(row.answer()))));
            }
        });
        claimed(cases, done);
        return done;
    }

    private List<Row> rows(Collection<String> cases) {
        List<Row> rows = new ArrayList<>();
        Chunks.of(cases, some -> rows.addAll(jdbc.sql("select * from worklist_done where case_number in (:some) order by ended_at, task_id")
                .param("some", some).query((row, n) -> new Row(row.getString("case_number"), new Step(row.getString("kind"), row.getString("item_code"),
                        row.getString("department")), row.getString("person"), row.getBoolean("completed"), row.getString("outcome"),
                        row.getString("answer"), Scripts.instant(row, "ended_at"))).list()));
        Chunks.of(cases, some -> rows.addAll(jdbc.sql("select * from worklist_task where case_number in (:some)").param("some", some)
                .query((row, n) -> new Row(row.getString("case_number"), new Step(row.getString("kind"), row.getString("item_code"),
                        row.getString("department")), null, false, null, null, Scripts.instant(row, "created_at"))).list()));
        rows.removeIf(row -> OF_ENGAGEMENTS.contains(row.step().kind()));
        return rows;
    }

    /** An opinion's clock begins when somebody takes the request: that is an act of its own when the answer came later. */
    private void claimed(Collection<String> cases, Done done) {
        Chunks.of(cases, some -> jdbc.sql("""
                select * from opinion where case_number in (:some) and acknowledged_by is not null
                and (answered_at is null or answered_at > acknowledged_at)""").param("some", some).query(row -> {
            done.acts().add(new Act(Scripts.instant(row, "acknowledged_at"), Act.Kind.CLAIM, row.getString("case_number"),
                    row.getString("acknowledged_by"), "OPINION", row.getString("item_code"), row.getString("department"), Map.of()));
        }));
    }

    private Map<String, Object> read(String answer) {
        try {
            return new LinkedHashMap<>(json.readValue(answer, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
