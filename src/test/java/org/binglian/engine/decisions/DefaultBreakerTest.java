package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultBreakerTest {

    static Stream<Row> rows() {
        return Stream.of(
                when("51 of one department at one moment", "dueTogether", 51).hits("Flood").then("action", "HOLD").then("cause", "FLOOD")
                        .then("reasonEn", "More than 50 defaults of this body fall due at one moment, which may have a cause in the system; held until supervision has checked"),
                when("50 at one moment, after a short outage and a small correction of the clock", "dueTogether", 50, "outageMinutes", 30,
                        "minutesAfterOutage", 0, "clockJumpSeconds", 300, "minutesAfterJump", 0).hits("Normal").then("action", "RUN"),
                when("an outage of 31 minutes until the very end", "dueTogether", 1, "outageMinutes", 31, "minutesAfterOutage", 0).hits("Outage")
                        .then("action", "HOLD").then("cause", "OUTAGE"),
                when("ten minutes were left after it", "outageMinutes", 31, "minutesAfterOutage", 10).hits("Outage").then("action", "HOLD"),
                when("a quarter of an hour was left after it", "outageMinutes", 31, "minutesAfterOutage", 15).hits("Normal").then("action", "RUN"),
                when("a clock that ran ahead", "clockJumpSeconds", 301, "minutesAfterJump", 0).hits("ClockJump").then("cause", "JUMP"),
                when("a clock set back in the afternoon before", "clockJumpSeconds", -301, "minutesAfterJump", 600).hits("ClockJump").then("action", "HOLD"),
                when("a clock set back two days ago", "clockJumpSeconds", -301, "minutesAfterJump", 2880).hits("Normal").then("action", "RUN"),
                when("a quiet night", "dueTogether", 0, "outageMinutes", 0, "minutesAfterOutage", 0, "clockJumpSeconds", 0, "minutesAfterJump", 0)
                        .hits("Normal").then("action", "RUN"),
                when("nothing was measured").hits("Normal").then("action", "RUN"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void defaults_are_held_when_the_silence_may_be_the_systems(Row row) {
        row.check("default-breaker");
    }
}
