package org.binglian.modelling.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.EARLIER;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.LATER;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.NONE;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.ONLY_DRAFT;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.ONLY_RELEASED;
import static org.binglian.modelling.rehearsal.scenario.Compared.Difference.OTHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft makes of a scenario beside what runs. */
class ComparedTest {

    private static final Scenario SCENARIO = new Scenario("one", new Scenario.Said("一", "one"), new Scenario.Said("", ""), null, null, null, null);

    @Test
    void the_same_on_both_sides_differs_in_nothing() {
        var same = List.of(decided("A01", "2026-12-08", "GRANTED"), clock("2026-12-09"));
        var pair = pair(same, same);
        assertThat(pair.different()).isZero();
        assertThat(pair.same()).isEqualTo(2);
        assertThat(pair.lines()).as("what is not of the head is not listed").singleElement().satisfies(line -> assertThat(line.difference()).isEqualTo(NONE));
    }

    @Test
    void dates_move_outcomes_change_and_things_come_and_go() {
        var pair = pair(List.of(decided("A01", "2026-12-08", "GRANTED"), decided("A02", "2026-12-08", "GRANTED"), decided("A03", "2026-12-08", "GRANTED"),
                decided("A04", "2026-12-08", "GRANTED")), List.of(decided("A01", "2026-12-10", "GRANTED"), decided("A02", "2026-12-07", "GRANTED"),
                decided("A03", "2026-12-08", "REFUSED"), decided("A05", "2026-12-08", "GRANTED")));
        assertThat(pair.lines().stream().map(Compared.Both::difference)).containsExactly(LATER, EARLIER, OTHER, ONLY_RELEASED, ONLY_DRAFT);
        assertThat(pair.different()).isEqualTo(5);
    }

    @Test
    void what_happens_twice_is_compared_one_by_one() {
        var pair = pair(List.of(clock("2026-12-08"), clock("2026-12-20")), List.of(clock("2026-12-08"), clock("2026-12-22")));
        assertThat(pair.lines()).singleElement().satisfies(line -> assertThat(line.draft().on()).isEqualTo("2026-12-22"));
    }

    @Test
    void another_outcome_of_the_whole_scenario_is_a_difference() {
        var compared = Compared.of(List.of(SCENARIO), List.of(new Told("one", Told.Outcome.FINISHED, null, List.of())),
                List.of(new Told("one", Told.Outcome.BROKEN, "nobody may do it", List.of())), Instant.EPOCH);
        assertThat(compared.differing()).isEqualTo(1);
    }

    private static Compared.Pair pair(List<Told.Line> released, List<Told.Line> draft) {
        return Compared.of(List.of(SCENARIO), List.of(new Told("one", Told.Outcome.FINISHED, null, released)),
                List.of(new Told("one", Told.Outcome.FINISHED, null, draft)), Instant.EPOCH).scenarios().get(0);
    }

    private static Told.Line decided(String item, String on, String decision) {
        return new Told.Line("S1", "ITEM_DECIDED", item, null, null, LocalDate.parse(on), "{\"decision\":\"" + decision + "\"}", true);
    }

    private static Told.Line clock(String due) {
        return new Told.Line("S1", "CLOCK:PROMISED", "A01", null, null, LocalDate.parse(due), "10", false);
    }
}
