package org.binglian.modelling.replay;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.deadline.OfficeTime;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the script of the last finished cases from the record: a few statements for all of them, none for each. */
@Service
public class Scripts {

    private final JdbcClient jdbc;
    private final Projects projects;
    private final FiledActs filed;
    private final RecordedTasks tasks;
    private final LedgerActs ledger;
    private final HeldActs held;
    private final CaseOutcomes outcomes;
    private final OfficeTime office;

    Scripts(JdbcClient jdbc, Projects projects, FiledActs filed, RecordedTasks tasks, LedgerActs ledger, HeldActs held,
            CaseOutcomes outcomes, OfficeTime office) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.filed = filed;
        this.tasks = tasks;
        this.ledger = ledger;
        this.held = held;
        this.outcomes = outcomes;
        this.office = office;
    }

    private record Finished(String number, String project) {
    }

    /** The {@code cases} that were closed last, and everything done in their projects until the last of them was over. */
    @Transactional(readOnly = true)
    public Script lastFinished(int cases) {
        var last = jdbc.sql("select case_number, project_number from approval_case where closed_on is not null order by closed_on desc, case_number desc limit ?")
                .param(cases).query((row, n) -> new Finished(row.getString(1), row.getString(2))).list();
        return of(new HashSet<>(last.stream().map(Finished::number).toList()), new LinkedHashMap<>(last.stream().collect(
                java.util.stream.Collectors.toMap(Finished::project, Finished::project, (a, b) -> a))).keySet());
    }

    private Script of(Set<String> asked, Set<String> numbers) {
        if (asked.isEmpty()) {
            return new Script(List.of(), List.of(), List.of(), office.now());
        }
        Map<String, String> homes = new LinkedHashMap<>();
        Chunks.of(numbers, some -> jdbc.sql("select case_number, project_number from approval_case where project_number in (:some) order by received_at")
                .param("some", some).query(row -> {
                    homes.put(row.getString(1), row.getString(2));
                }));
        Set<String> subjects = new HashSet<>(homes.keySet());
        subjects.addAll(numbers);
        var rows = ledger.rows(subjects);
        var done = tasks.of(homes.keySet(), rows);
        List<Act> acts = new ArrayList<>(filed.of(homes.keySet()));
        acts.addAll(done.acts());
        acts.addAll(ledger.acts(rows, done.instants()));
        acts.addAll(held.of(homes.keySet()));
        acts.sort(Comparator.comparing(Act::at).thenComparing(Act::kind));
        return new Script(projects(numbers), cases(asked, homes, done, rows), acts, office.now());
    }

    private List<CaseScript> cases(Set<String> asked, Map<String, String> homes, RecordedTasks.Done done, List<LedgerActs.Recorded> rows) {
        var outcome = outcomes.of(asked);
        Map<String, String> releases = new HashMap<>();
        rows.stream().filter(row -> "CASE_RECEIVED".equals(row.kind())).forEach(row -> releases.put(row.subject(), row.release()));
        var gaps = ledger.gaps(rows);
        return homes.entrySet().stream().map(one -> new CaseScript(one.getKey(), one.getValue(), asked.contains(one.getKey()),
                releases.get(one.getKey()), outcome.get(one.getKey()), done.steps().getOrDefault(one.getKey(), List.of()),
                gaps.getOrDefault(one.getKey(), List.of()))).toList();
    }

    /** Each applicant is a number: the same company is the same in all of its projects. */
    private List<Script.ProjectScript> projects(Set<String> numbers) {
        Map<String, Integer> applicants = new HashMap<>();
        return projects.find(numbers.stream().map(ProjectNumber::of).toList()).stream().sorted(Comparator.comparing(p -> p.number().value()))
                .map(project -> script(project, applicants)).toList();
    }

    private static Script.ProjectScript script(Project project, Map<String, Integer> applicants) {
        String owner = project.owner() + " " + project.applicant().code();
        int number = applicants.computeIfAbsent(owner, new_ -> applicants.size() + 1);
        var code = project.applicant().creditCode();
        return new Script.ProjectScript(project.number().value(), number, code == null ? null : code.value(), project.facts().withClass(null),
                project.plots());
    }

    static java.time.Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
