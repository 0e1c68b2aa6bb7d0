package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.Test;

/** Which finished cases are played on the models that run, and which need not be. */
class TrustTest {

    private static final String TABLE = "decisions/step-limits.dmn";
    private static final Set<String> REACHED = Set.of(TABLE);
    private static final Set<String> ELSEWHERE = Set.of("decisions/tolerance.dmn");
    private static final String AS_RECORDED = "2026-07-02";
    private static final String OTHERWISE = "2026-07-01";

    private final Comparison comparison = new Comparison((from, to) -> 1);
    private final Reach reach = new Reach(new ModelSet(Map.of(TABLE, new byte[] {1})), new ModelSet(Map.of(TABLE, new byte[] {2})));

    @Test
    void a_case_whose_play_reached_no_changed_file_came_out_the_same() {
        var script = Records.script(5, 1, "an-older-release");
        var draft = Records.heard(script, Records.projects(script), OTHERWISE, ELSEWHERE);
        var trust = trust(script);
        assertThat(trust.toPlay(draft, Records.nothing())).isEmpty();
        assertThat(trust.released(draft, Records.nothing()).outcomes()).isEqualTo(draft.outcomes());
        assertThat(trust.sources(draft, Records.nothing()).values()).containsOnly(Trust.Source.SAME_PATH);
    }

    @Test
    void a_case_of_these_models_that_came_out_of_the_draft_as_recorded_is_not_played_again() {
        var script = Records.script(5, 1, Records.RUNS);
        var draft = Records.heard(script, Records.projects(script), AS_RECORDED, REACHED);
        assertThat(trust(script).toPlay(draft, Records.nothing())).isEmpty();
        assertThat(trust(script).released(draft, Records.nothing()).outcomes()).isEqualTo(draft.outcomes());
    }

    @Test
    void a_few_that_differ_are_all_played() {
        var script = Records.script(Trust.SAMPLE, 1, Records.RUNS);
        var draft = Records.heard(script, Records.projects(script), OTHERWISE, REACHED);
        assertThat(trust(script).toPlay(draft, Records.nothing())).hasSize(Trust.SAMPLE);
    }

    @Test
    void of_many_a_sample_is_played_and_the_record_is_believed_when_none_came_out_otherwise() {
        var script = Records.script(1000, 1, Records.RUNS);
        var draft = Records.heard(script, Records.projects(script), OTHERWISE, REACHED);
        var sample = trust(script).toPlay(draft, Records.nothing());
        assertThat(sample).hasSizeBetween(Trust.SAMPLE, Trust.SAMPLE + 10);
        assertThat(sample.stream().anyMatch(project -> Integer.parseInt(project.substring(1)) > 900)).as("from everywhere").isTrue();

        var played = Records.heard(script, sample, AS_RECORDED, REACHED);
        assertThat(trust(script).toPlay(draft, played)).isEmpty();
        assertThat(trust(script).released(draft, played).outcomes().values()).containsOnly(Records.closed(AS_RECORDED));
        assertThat(trust(script).sources(draft, played).values().stream().filter(Trust.Source.RECORD::equals)).hasSize(1000 - sample.size());
    }

    @Test
    void when_one_of_the_sample_came_out_otherwise_the_rest_is_played_too() {
        var script = Records.script(1000, 1, Records.RUNS);
        var draft = Records.heard(script, Records.projects(script), OTHERWISE, REACHED);
        var sample = trust(script).toPlay(draft, Records.nothing());
        var played = Records.heard(script, sample, OTHERWISE, REACHED);
        assertThat(trust(script).toPlay(draft, played)).hasSize(1000 - sample.size());
    }

    @Test
    void a_case_of_an_older_release_or_with_a_gap_in_its_record_is_always_played() {
        var many = Records.script(300, 1, Records.RUNS);
        var cases = Stream.concat(Stream.of(Records.one("C1", "P1", "an-older-release", List.of()), Records.one("C2", "P2", Records.RUNS,
                List.of(new CaseScript.Gap("NOT_PLAYED", "ASSESSMENT_LOST")))), many.cases().stream().skip(2)).toList();
        var script = new Script(many.projects(), cases, many.acts(), many.until());
        var draft = Records.heard(script, Records.projects(script), AS_RECORDED, REACHED);
        assertThat(trust(script).toPlay(draft, Records.nothing())).containsExactlyInAnyOrder("P1", "P2");
    }

    @Test
    void an_applicants_projects_are_played_together() {
        var script = Records.script(6, 3, Records.RUNS);
        var draft = Records.heard(script, Records.projects(script), OTHERWISE, ELSEWHERE);
        var one = new Heard(draft.projects(), draft.outcomes(), draft.notes(), Map.of("P2", REACHED), List.of());
        assertThat(trust(script).toPlay(one, Records.nothing())).containsExactlyInAnyOrder("P1", "P2", "P3");
    }

    private Trust trust(Script script) {
        return new Trust(Records.RUNS, script, reach, comparison);
    }
}
