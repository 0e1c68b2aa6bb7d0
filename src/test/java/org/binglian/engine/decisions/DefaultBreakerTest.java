package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultBreakerTest {

    static Stream<Row> rows() {
        return Stream.of(
                when("51 at once", "dueTogether", 51, "outageMinutes", 0, "clockJumpSeconds", 0).hits("ManyAtOnce").then("action", "HOLD"),
                when("50 at once", "dueTogether", 50, "outageMinutes", 30, "clockJumpSeconds", 300).hits("Normal").then("action", "RUN"),
                when("an outage of 31 minutes", "dueTogether", 1, "outageMinutes", 31, "clockJumpSeconds", 0).hits("Outage").then("action", "HOLD"),
                when("a clock that ran ahead", "dueTogether", 1, "outageMinutes", 0, "clockJumpSeconds", 301).hits("ClockJump").then("action", "HOLD"),
                when("a clock set back", "dueTogether", 1, "outageMinutes", 0, "clockJumpSeconds", -301).hits("ClockJump").then("action", "HOLD"),
                when("a quiet night", "dueTogether", 0, "outageMinutes", 0, "clockJumpSeconds", 0).hits("Normal").then("action", "RUN"),
                when("nothing was measured").hits("Normal").then("action", "RUN"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void defaults_are_held_when_the_silence_may_be_the_systems(Row row) {
        row.check("default-breaker");
    }
}
