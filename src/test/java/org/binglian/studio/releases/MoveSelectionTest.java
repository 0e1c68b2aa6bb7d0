package org.binglian.studio.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.move.MovableCases.Movable;
import org.binglian.modelling.move.Tried;
import org.binglian.modelling.move.Tried.Outcome;
import org.binglian.modelling.move.TriedMoves.DryRun;
import org.junit.jupiter.api.Test;

/** Which cases an analyst has chosen for a move. */
class MoveSelectionTest {

    private static final List<Movable> CASES = List.of(movable("A5", "S2", null), movable("A4", "S2", "SIMPLE"), movable("A3", "S1", "SIMPLE"),
            movable("A2", "S2", "COMMERCIAL"), movable("A1", "S1", "COMMERCIAL"));
    private static final DryRun DRY_RUN = dryRun(Map.of("A4", Outcome.MOVES, "A3", Outcome.NEW_DATES, "A2", Outcome.MOVES, "A1", Outcome.CANNOT));

    @Test
    void all_that_move_with_the_same_dates() {
        assertThat(ticked(List.of("MOVES"), null, null).of(CASES, DRY_RUN)).containsExactly("A4", "A2");
    }

    @Test
    void outcome_class_and_stage_narrow_each_other() {
        assertThat(ticked(List.of("MOVES", "NEW_DATES"), List.of("SIMPLE"), List.of("S1")).of(CASES, DRY_RUN)).containsExactly("A3");
    }

    @Test
    void a_class_leaves_out_what_cannot_move() {
        assertThat(ticked(null, List.of("COMMERCIAL"), null).of(CASES, DRY_RUN)).containsExactly("A2");
        assertThat(ticked(null, List.of("COMMERCIAL"), null).of(CASES, null)).as("without a dry run nobody knows").containsExactly("A2", "A1");
    }

    @Test
    void single_cases_come_on_top_each_once_however_the_numbers_are_separated() {
        assertThat(new MoveSelection(null, null, List.of("S1"), List.of("A2", "A3"), "A1，A2\n A5").of(CASES, DRY_RUN)).containsExactly("A3", "A2", "A1", "A5");
    }

    @Test
    void an_outcome_without_a_dry_run_is_nobodys() {
        assertThatThrownBy(() -> ticked(List.of("MOVES"), null, null).of(CASES, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_and_nobodys_case_are_refused() {
        assertThatThrownBy(() -> MoveSelection.NONE.of(CASES, DRY_RUN)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.type()).isEqualTo("move-wish"));
        assertThatThrownBy(() -> new MoveSelection(null, null, null, null, "A1 B9").of(CASES, DRY_RUN)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.type()).isEqualTo("move-wish-unknown"));
    }

    @Test
    void what_was_typed_comes_back_and_a_program_may_send_numbers_or_groups() throws Exception {
        var said = new MoveSelection(List.of("MOVES"), List.of("SIMPLE", "COMMERCIAL"), null, List.of("A1"), "A2");
        assertThat(MoveSelection.again(said.typed())).isEqualTo(said);
        var json = new ObjectMapper();
        assertThat(MoveSelection.of(json.readTree("[\"A1\"]")).of(CASES, null)).containsExactly("A1");
        assertThat(MoveSelection.of(json.readTree("{\"outcomes\":[\"MOVES\"],\"stages\":[\"S2\"],\"cases\":[\"A1\"]}")).of(CASES, DRY_RUN))
                .containsExactly("A4", "A2", "A1");
    }

    private static MoveSelection ticked(List<String> outcome, List<String> projectClass, List<String> stage) {
        return new MoveSelection(outcome, projectClass, stage, null, null);
    }

    private static Movable movable(String number, String stage, String projectClass) {
        return new Movable(number, stage, projectClass, null, null);
    }

    private static DryRun dryRun(Map<String, Outcome> said) {
        Map<String, Tried> cases = new LinkedHashMap<>();
        said.forEach((number, outcome) -> cases.put(number, new Tried(number, outcome, List.of(), List.of(), null)));
        return new DryRun(1, cases);
    }
}
