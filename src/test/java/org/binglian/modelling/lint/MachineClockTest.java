package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.binglian.modelling.lint.feel.MachineClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an expression asks the machine for the time, and where it only looks so. */
class MachineClockTest {

    private static boolean asked(MachineClock kind, String text) {
        return kind.askedIn(text, new Watch(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today()", "now()", "< today ( )", "date(filedOn) >= today()\n - duration(\"P3D\")", "if now().hour > 12 then \"today\" else \"later\""})
    void feel_that_asks(String text) {
        assertThat(asked(MachineClock.FEEL, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "date(today).month", "\"today()\"", "valid.today()", "filedToday()", "", "days before(today)"})
    void feel_that_does_not(String text) {
        assertThat(asked(MachineClock.FEEL, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now()}", "#{ dateTime ( ).plusDays(3) }", "${x == 'a' && now().time > 3}", "It's ${now()} o'clock", "${a} and ${dateTime()}"})
    void an_expression_that_asks(String text) {
        assertThat(asked(MachineClock.JUEL, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now()", "${deadline.today()}", "${x == 'now()'}", "${deadline.due(execution, \"now()\")}", "${paper} is due now()", "${now}", "${today()}"})
    void an_expression_that_does_not(String text) {
        assertThat(asked(MachineClock.JUEL, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "#{'", "{{", "\"", "now(", "${now(", "((((((("})
    void half_an_expression_is_no_trouble(String text) {
        assertThat(Stream.of(MachineClock.values())).noneMatch(kind -> asked(kind, text));
    }
}
