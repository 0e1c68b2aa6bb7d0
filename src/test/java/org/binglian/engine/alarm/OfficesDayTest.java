package org.binglian.engine.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.binglian.deadline.SetTime;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** A rule that must know the day is handed the office's: the machine may stand in another zone or keep another time. */
class OfficesDayTest {

    private final SetTime time = new SetTime(Instant.parse("2026-10-31T15:59:59Z"));
    private final DeadlineExpressions deadline = new DeadlineExpressions(null, null, null, null, time.office, null, null, null);
    private final DmnEngine rules = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void the_day_begins_in_beijing() throws IOException {
        assertThat(deadline.today()).isEqualTo("2026-10-31");
        assertThat(season()).isEqualTo("ALL_YEAR");
        time.pass(Duration.ofSeconds(1));
        assertThat(deadline.today()).isEqualTo("2026-11-01");
        assertThat(season()).isEqualTo("WINTER");
    }

    /** The right example of the rule {@code decision-machine-clock}. */
    private String season() throws IOException {
        try (var table = Files.newInputStream(Path.of("docs/rules/lint/decision-machine-clock/right.dmn"))) {
            return rules.evaluateDecisionTable(rules.parseDecision("example", table), Map.of("today", deadline.today(), "days", 30)).getSingleEntry();
        }
    }
}
