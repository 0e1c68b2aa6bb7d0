package org.binglian.console.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.DemoTime;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The same history with another today: Spring Festival, a Saturday that works, the small hours of the first day after a long
 * holiday, a Sunday in a year whose notice is not known. One office, ever later.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"binglian.demo=true", "binglian.demo.cases=false",
        "spring.datasource.url=jdbc:h2:mem:anyday;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1", "server.address=127.0.0.1",
        "camunda.bpm.job-execution.enabled=false", "binglian.files.store=target/test-files/${binglian.test.fork:1}", "logging.level.root=WARN"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
@Import(LivingCases.class)
@DirtiesContext // the engine's clock is one for the JVM: two offices that are open at once would set it against each other
class DemoOnAnyDayTest {

    private static final int FINISHED = 1;
    private static final int WORKING_DAYS = 28;

    @Autowired
    private DemoHistory history;

    @Autowired
    private DemoTime time;

    @Autowired
    private OfficeTime office;

    @Autowired
    private WorkingDays days;

    @Autowired
    private LivingCases living;

    private final AtomicBoolean begun = new AtomicBoolean();

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20T11:00", "2026-05-09T16:30", "2026-10-08T00:20", "2027-04-04T17:00"})
    void the_living_cases_stand_on(String today) {
        Instant present = LocalDateTime.parse(today).atZone(OfficeTime.ZONE).toInstant();
        Instant beginning = history.beginning(present, WORKING_DAYS);
        if (begun.compareAndSet(false, true)) {
            time.beginAt(beginning);
        } else {
            time.advanceTo(beginning);
        }
        history.play(present, FINISHED, WORKING_DAYS);
        living.check(DemoDates.of(LocalDate.ofInstant(office.now(), OfficeTime.ZONE), days));
    }
}
