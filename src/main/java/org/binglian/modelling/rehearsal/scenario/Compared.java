package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The result of a rehearsal by scenarios: for each what it came to on either side. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Compared(Instant opening, List<Pair> scenarios) {

    private static final int MOST = 400;

    /** One scenario; {@code lines} are those of the head and those that differ, {@code same} how many more do not, {@code more} how many more do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pair(String id, Scenario.Said title, Scenario.Said about, Told.Outcome released, String releasedProblem, Told.Outcome draft,
            String draftProblem, List<Both> lines, int different, int same, int more) {
    }

    /** The same thing on both sides; null where it did not happen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Both(String leg, String what, String item, String department, String about, boolean head, Side released, Side draft) {

        public Difference difference() {
            if (released == null) {
                return Difference.ONLY_DRAFT;
            }
            if (draft == null) {
                return Difference.ONLY_RELEASED;
            }
            if (!Objects.equals(released.value(), draft.value())) {
                return Difference.OTHER;
            }
            if (Objects.equals(released.on(), draft.on())) {
                return Difference.NONE;
            }
            return released.on() != null && draft.on() != null && draft.on().isAfter(released.on()) ? Difference.LATER : Difference.EARLIER;
        }
    }

    /** How the draft's side differs. */
    public enum Difference { NONE, LATER, EARLIER, OTHER, ONLY_DRAFT, ONLY_RELEASED }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Side(LocalDate on, String value) {
    }

    /** How many scenarios differ in anything at all. */
    public long differing() {
        return scenarios.stream().filter(one -> one.different() > 0).count();
    }

    static Compared of(List<Scenario> scenarios, List<Told> released, List<Told> draft, Instant opening) {
        return new Compared(opening, scenarios.stream().map(one -> pair(one, find(released, one.id()), find(draft, one.id()))).toList());
    }

    private static Told find(List<Told> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(new Told(id, Told.Outcome.BROKEN, null, List.of()));
    }

    private static Pair pair(Scenario scenario, Told released, Told draft) {
        Map<String, Both> all = new LinkedHashMap<>();
        numbered(released.lines()).forEach((key, line) -> all.put(key, both(line, side(line), null)));
        numbered(draft.lines()).forEach((key, line) -> all.merge(key, both(line, null, side(line)), (one, other) -> both(line, one.released(), other.draft())));
        var different = all.values().stream().filter(one -> one.difference() != Difference.NONE).toList();
        var shown = all.values().stream().filter(one -> one.head() || different.contains(one)).limit(MOST).toList();
        boolean outcome = released.outcome() != draft.outcome();
        int left = (int) different.stream().filter(one -> !shown.contains(one)).count();
        return new Pair(scenario.id(), scenario.title(), scenario.about(), released.outcome(), released.problem(), draft.outcome(), draft.problem(), shown,
                different.size() + (outcome ? 1 : 0), all.size() - different.size(), left);
    }

    /** The same thing can happen more than once: each time has its number. */
    private static Map<String, Told.Line> numbered(List<Told.Line> lines) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Told.Line> numbered = new LinkedHashMap<>();
        for (var line : new ArrayList<>(lines)) {
            numbered.put(line.key() + "|" + seen.merge(line.key(), 1, Integer::sum), line);
        }
        return numbered;
    }

    private static Both both(Told.Line line, Side released, Side draft) {
        return new Both(line.leg(), line.what(), line.item(), line.department(), line.about(), line.head(), released, draft);
    }

    private static Side side(Told.Line line) {
        return new Side(line.on(), line.value());
    }
}
