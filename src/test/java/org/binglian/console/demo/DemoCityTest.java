package org.binglian.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.People;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.Breaker;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseFilter;
import org.binglian.intake.Cases;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.binglian.project.Projects;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The first start of the demo: what the bureau chief finds. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"binglian.demo=true", "binglian.demo.cases=true",
        "spring.datasource.url=jdbc:h2:mem:city;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1", "server.address=127.0.0.1",
        "binglian.files.store=target/test-files/${binglian.test.fork:1}", "logging.level.root=WARN"})
@Import(LivingCases.class)
@DirtiesContext // the engine's clock is one for the JVM: two offices that are open at once would set it against each other
class DemoCityTest {

    @Autowired
    private LivingCases living;

    @Autowired
    private OfficeTime office;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Cases cases;

    @Autowired
    private Projects projects;

    @Autowired
    private People people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Breaker breaker;

    @Autowired
    private DemoCity city;

    @Autowired
    private TestRestTemplate http;

    @Test
    void office_time_is_real_time_when_the_doors_open() {
        assertThat(office.offset()).isEqualTo(Duration.ZERO);
        assertThat(breaker.held()).isEmpty();
    }

    @Test
    void the_named_cases_stand_as_told() {
        living.check(DemoDates.of(office.today(), days));
    }

    @Test
    void the_finished_factory_has_used_seven_of_its_ten_working_days() {
        var number = living.project("精密零件厂房").number();
        JsonNode factory = http.withBasicAuth("applicant1", "demo").getForObject("/api/projects/" + number, JsonNode.class);
        assertThat(factory.path("cycle").path("workingDays").asInt()).isEqualTo(10);
        assertThat(factory.path("cycle").path("usedWorkingDays").asInt()).isEqualTo(7);
        assertThat(factory.path("stages")).filteredOn(stage -> "DONE".equals(stage.path("state").asText())).hasSize(3);
    }

    @Test
    void some_hundred_finished_cases_lie_behind_them_over_five_months() {
        List<ApprovalCase> all = cases.page(new CaseFilter(null, null, null, null), null, 500);
        Map<NationalState, Long> states = all.stream().collect(Collectors.groupingBy(ApprovalCase::state, Collectors.counting()));
        assertThat(all.stream().filter(c -> c.state().ended())).hasSizeBetween(90, 130);
        assertThat(states.get(NationalState.GRANTED)).isGreaterThan(80);
        assertThat(states.get(NationalState.REFUSED)).isBetween(2L, 6L);
        assertThat(states.get(NationalState.WITHDRAWN_BEFORE_ACCEPTANCE)).isBetween(2L, 6L);
        assertThat(all.stream().map(ApprovalCase::receivedOn).min(LocalDate::compareTo).orElseThrow())
                .isBetween(office.today().minusDays(175), office.today().minusDays(140));
        assertThat(all.stream().map(c -> projects.require(c.project()).applicant().name()).distinct().count()).isGreaterThan(25);
    }

    @Test
    void everything_was_done_by_somebody_and_is_in_the_record() {
        var number = living.project("精密零件厂房").number();
        for (var done : cases.ofProject(number)) {
            assertThat(ledger.of(done.number().value())).extracting("kind").contains("CASE_RECEIVED", "CASE_ACCEPTED", "ITEM_DECIDED");
        }
        assertThat(worklist.list(Query.all().page(200, null)).tasks()).allSatisfy(task -> {
            assertThat(task.dueOn()).isNotNull();
            assertThat(task.assignee() == null || people.find(task.assignee()).isPresent()).isTrue();
        });
    }

    @Test
    void a_second_start_plays_nothing() {
        int before = projects.all().size();
        city.start();
        assertThat(projects.all()).hasSize(before);
    }
}
