package org.binglian.modelling.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up records for the rules of replaying: each project has one case and some acts. */
final class Records {

    static final String RUNS = "release-in-force";

    private Records() {
    }

    /** So many cases C1, C2, … of projects P1, P2, …; each applicant has so many projects, the first ones together. */
    static Script script(int cases, int projectsOfOne, String release) {
        List<Script.ProjectScript> projects = new ArrayList<>();
        List<CaseScript> all = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (int n = 1; n <= cases; n++) {
            projects.add(new Script.ProjectScript("P" + n, 1 + (n - 1) / projectsOfOne, null, null, List.of()));
            all.add(one("C" + n, "P" + n, release, List.of()));
            acts.add(act("P" + n, Act.Kind.REGISTER, n));
            acts.add(act("C" + n, Act.Kind.FILE, n));
        }
        return new Script(projects, all, acts, null);
    }

    static CaseScript one(String number, String project, String release, List<CaseScript.Gap> gaps) {
        return new CaseScript(number, project, true, release, closed("2026-07-02"), List.of(), gaps);
    }

    static Act act(String subject, Act.Kind kind, int second) {
        return new Act(Instant.parse("2026-06-01T01:00:00Z").plusSeconds(second), kind, subject, "applicant1", null, null, null, Map.of());
    }

    static Outcome closed(String day) {
        return new Outcome(List.of(new Outcome.Line(Topic.DAY, "", "CLOSED", day)));
    }

    /** All of these projects played, each case closed on that day, each project's play having reached these files. */
    static Heard heard(Script script, Set<String> projects, String day, Set<String> reached) {
        Map<String, Outcome> outcomes = new java.util.HashMap<>();
        Map<String, Set<String>> files = new java.util.HashMap<>();
        script.cases().stream().filter(one -> projects.contains(one.project())).forEach(one -> outcomes.put(one.number(), closed(day)));
        projects.forEach(project -> files.put(project, reached));
        return new Heard(projects, outcomes, Map.of(), files, List.of());
    }

    static Heard nothing() {
        return new Heard(Set.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    static Set<String> projects(Script script) {
        return Set.copyOf(script.projects().stream().map(Script.ProjectScript::number).toList());
    }
}
