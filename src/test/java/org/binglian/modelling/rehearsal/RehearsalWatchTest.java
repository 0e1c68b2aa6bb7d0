package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rehearsal's child is followed line by line and ended when it must. */
class RehearsalWatchTest {

    /** A child that plays as told: to its end, into a ring, for ever, or with ever more memory. */
    static final class Child {

        public static void main(String[] arguments) throws InterruptedException {
            var lines = ToldLines.take();
            System.out.println("{\"result\": \"not ours\"}");
            ChildJvm.endWithParent();
            lines.step("2026-12-01 first: REVIEW");
            lines.done(1);
            switch (arguments[0]) {
                case "ends" -> lines.result(new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(List.of("told")));
                case "ring" -> lines.failed(Rehearsal.Reason.ENDLESS, "goes round: Gateway_Again");
                case "hoards" -> hoard();
                default -> Thread.sleep(60_000);
            }
            Runtime.getRuntime().halt(0);
        }

        private static void hoard() {
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() >= 0) {
                kept.add(new byte[1_000_000]);
            }
        }
    }

    private final List<String> noted = new ArrayList<>();

    @Test
    void what_it_tells_is_the_result_and_what_it_prints_is_not() throws Exception {
        assertThat(play("ends", Duration.ofSeconds(30), Integer.MAX_VALUE).path(0).asText()).isEqualTo("told");
        assertThat(noted).last().isEqualTo("1/6 2026-12-01 first: REVIEW");
    }

    @Test
    void one_that_never_ends_is_stopped() {
        assertEnded("sleeps", Duration.ofSeconds(2), Integer.MAX_VALUE, Rehearsal.State.STOPPED, Rehearsal.Reason.TIME);
    }

    @Test
    void one_that_eats_memory_is_stopped() {
        assertEnded("hoards", Duration.ofSeconds(30), Integer.MAX_VALUE, Rehearsal.State.STOPPED, Rehearsal.Reason.MEMORY);
    }

    @Test
    void a_ring_is_named_and_what_was_done_before_it_is_known() {
        assertEnded("ring", Duration.ofSeconds(30), Integer.MAX_VALUE, Rehearsal.State.STOPPED, Rehearsal.Reason.ENDLESS);
        assertThat(noted).last().isEqualTo("1/6 2026-12-01 first: REVIEW");
    }

    @Test
    void one_that_nobody_wants_any_more_is_killed_at_once() {
        assertEnded("sleeps", Duration.ofSeconds(30), 1, Rehearsal.State.CANCELLED, null);
    }

    @Test
    void two_that_play_at_the_same_time_are_counted_together_and_each_tells_its_own() throws Exception {
        var told = together("ends", "ends");
        assertThat(told.get("first").path(0).asText()).isEqualTo("told");
        assertThat(told.get("second").path(0).asText()).isEqualTo("told");
        assertThat(noted).last().isEqualTo("2/6 2026-12-01 first: REVIEW");
    }

    @Test
    void when_one_of_two_is_stopped_the_other_is_not_waited_for() {
        assertThatThrownBy(() -> together("sleeps", "ring")).isInstanceOfSatisfying(RehearsalEnded.class,
                ended -> assertThat(ended.reason()).isEqualTo(Rehearsal.Reason.ENDLESS));
    }

    private Map<String, com.fasterxml.jackson.databind.JsonNode> together(String one, String other) throws Exception {
        var watch = new RehearsalWatch(1, (done, total, step) -> noted.add(done + "/" + total + " " + step));
        watch.next(6, 0);
        try (var first = child(one, Duration.ofSeconds(50)); var second = child(other, Duration.ofSeconds(50))) {
            return watch.follow(Map.of("first", first, "second", second));
        }
    }

    private static ChildJvm child(String what, Duration life) throws java.io.IOException {
        return ChildJvm.start(Child.class.getName(), Files.createTempDirectory("rehearsal"), List.of(), List.of(what), new ChildJvm.Limits(64, life, 1 << 20));
    }

    private void assertEnded(String what, Duration life, int beats, Rehearsal.State state, Rehearsal.Reason reason) {
        assertThatThrownBy(() -> play(what, life, beats)).isInstanceOfSatisfying(RehearsalEnded.class, ended -> {
            assertThat(ended.state()).isEqualTo(state);
            assertThat(ended.reason()).isEqualTo(reason);
        });
    }

    private com.fasterxml.jackson.databind.JsonNode play(String what, Duration life, int beats) throws Exception {
        var watch = new RehearsalWatch(1, (done, total, step) -> {
            noted.add(done + "/" + total + " " + step);
            return noted.size() <= beats;
        });
        watch.next(3, 3);
        try (var child = child(what, life)) {
            return watch.follow(Map.of("it", child)).get("it");
        }
    }
}
