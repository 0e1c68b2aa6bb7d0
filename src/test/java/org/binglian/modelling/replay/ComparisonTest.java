package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.binglian.modelling.replay.Outcome.Line;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Comparison comparison = new Comparison((from, to) -> (int) ChronoUnit.DAYS.between(from, to));

    @Test
    void what_came_out_the_same_is_not_told() {
        var one = outcome(new Line(Topic.STATE, "", "", "11"), new Line(Topic.DUE, "B02", "PROMISED", "2026-07-02"));
        assertThat(comparison.of(one, one)).isEmpty();
    }

    @Test
    void a_date_tells_by_how_many_working_days_it_moved_and_in_which_direction() {
        assertThat(comparison.of(outcome(new Line(Topic.DUE, "B02", "PROMISED", "2026-07-02")), outcome(new Line(Topic.DUE, "B02", "PROMISED", "2026-06-30"))))
                .containsExactly(new Difference(Topic.DUE, "B02", "PROMISED", "2026-07-02", "2026-06-30", -2));
    }

    @Test
    void added_and_dropped_items_have_one_side_only_and_come_before_their_dates() {
        var before = outcome(new Line(Topic.ITEM, "B02", "", "planning"), new Line(Topic.DUE, "B02", "PROMISED", "2026-07-02"));
        var after = outcome(new Line(Topic.ITEM, "B03", "", "housing"));
        assertThat(comparison.of(before, after)).extracting(Difference::topic, Difference::item, Difference::before, Difference::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Topic.ITEM, "B02", "planning", null),
                        org.assertj.core.groups.Tuple.tuple(Topic.ITEM, "B03", null, "housing"),
                        org.assertj.core.groups.Tuple.tuple(Topic.DUE, "B02", "2026-07-02", null));
    }

    @Test
    void a_case_that_did_not_come_out_at_all_differs_in_everything() {
        assertThat(comparison.of(outcome(new Line(Topic.STATE, "", "", "11")), null)).hasSize(1);
    }

    @Test
    void a_case_that_is_still_under_way_when_the_record_ends_says_so_and_no_date_is_made_up_for_it() {
        var before = outcome(new Line(Topic.ITEM, "B02", "", "planning"), new Line(Topic.STATE, "", "", "11"), new Line(Topic.DUE, "B02", "PROMISED", "2026-07-02"),
                new Line(Topic.DAY, "", "ACCEPTED", "2026-06-20"), new Line(Topic.DAY, "", "CLOSED", "2026-07-01"), new Line(Topic.DECISION, "B02", "", "GRANTED"));
        var after = outcome(new Line(Topic.ITEM, "B02", "", "planning"), new Line(Topic.STATE, "", "", "8"), new Line(Topic.DUE, "B02", "PROMISED", "2026-07-06"),
                new Line(Topic.DAY, "", "ACCEPTED", "2026-06-20"), new Line(Topic.DUE, "B02", "ADDED_STEP", "2026-07-08"));
        assertThat(comparison.of(before, after)).containsExactly(new Difference(Topic.UNDER_WAY, "", "", "2026-07-01", Comparison.UNDER_WAY, null),
                new Difference(Topic.DUE, "B02", "ADDED_STEP", null, "2026-07-08", null), new Difference(Topic.DUE, "B02", "PROMISED", "2026-07-02", "2026-07-06", 4));
        assertThat(comparison.of(before, outcome(new Line(Topic.DAY, "", "ACCEPTED", "2026-06-20")))).as("an item that the draft does not select is no matter of time")
                .extracting(Difference::topic).containsExactly(Topic.UNDER_WAY, Topic.ITEM);
    }

    @Test
    void two_of_a_kind_are_told_apart() {
        assertThat(CaseOutcomes.numbered(List.of(new Line(Topic.PAPER, "", "CORRECTION_NOTICE", "2026-07-09"),
                new Line(Topic.PAPER, "", "CORRECTION_NOTICE", "2026-07-02")))).extracting(Line::what).containsExactly("CORRECTION_NOTICE",
                "CORRECTION_NOTICE #2");
    }

    private static Outcome outcome(Line... lines) {
        return new Outcome(List.of(lines));
    }
}
