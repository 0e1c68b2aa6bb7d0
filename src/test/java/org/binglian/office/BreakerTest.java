package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.Breaker;
import org.binglian.supervision.Accountability;
import org.junit.jupiter.api.Test;

/** After a long outage or a jump of the clock no default runs by itself: a supervisor sees it and lets it ring. */
class BreakerTest extends OfficeTest {

    @Test
    void a_default_that_fell_due_while_the_office_was_closed_waits_for_a_supervisor() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        LocalDate lastDay = office().due(accepted, 2);
        office().to(lastDay, "23:00:00");
        var breaker = bean(Breaker.class);
        bean(OfficeTime.class).advanceTo(lastDay.plusDays(1).atTime(0, 20).atZone(OfficeTime.ZONE).toInstant());
        breaker.beat();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> breaker.held().stream().anyMatch(held -> number.equals(held.businessKey())));
            assertThat(office().item(number, "D05").path("passedByDefault").asBoolean()).isFalse();
            assertThat(office().caseOf(number).path("timeline")).anySatisfy(event ->
                    assertThat(event.path("kind").asText()).isEqualTo("DEFAULT_HELD"));
            assertThat(office().send(null, "GET", "/supervision", null, office().signIn("planning1")).status()).isEqualTo(404);
            assertThat(office().send(null, "GET", "/supervision", null, office().signIn("supervisor1")).body().path("text").asText()).contains(number);

            long held = breaker.held().stream().filter(one -> number.equals(one.businessKey())).findFirst().orElseThrow().id();
            breaker.release(held, "supervisor1");
            await().atMost(Duration.ofSeconds(60)).until(() -> office().item(number, "D05").path("passedByDefault").asBoolean());
            assertThat(office().caseOf(number).path("defaults").get(0).path("effectiveOn").asText()).isEqualTo(lastDay.toString());
            assertThat(bean(Accountability.class).casesOf(number)).as("nobody answers for the system").singleElement()
                    .satisfies(matter -> assertThat(matter.outcome()).isEqualTo("EXCUSED"));
        } finally {
            breaker.noOutage();
        }
        assertThat(office().complete(office().task(number, "AFTERCARE", "D05", "archive"), Map.of()).status()).isEqualTo(200);
    }
}
