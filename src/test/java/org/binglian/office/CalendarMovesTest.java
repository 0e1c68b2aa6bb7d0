package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A correction of the calendar moves the running alarms and the shown dates together, also after migration to a new version. */
@Tag("postgres")
class CalendarMovesTest extends OfficeTest {

    @Test
    void a_correction_moves_the_alarm_the_task_and_the_shown_date_together() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        LocalDate due = office().due(accepted, 2);
        assertShownAndArmed(number, "D05", due);
        assertTaskShows(number, "INSPECTION_PLAN", "D05", office().due(accepted, 1));

        LocalDate first = office().due(accepted, 1);
        layDayOff(first, "临时放假");
        LocalDate moved = office().due(accepted, 2);
        assertThat(moved).isAfter(due);
        assertShownAndArmed(number, "D05", moved);
        assertTaskShows(number, "INSPECTION_PLAN", "D05", office().due(accepted, 1));
        assertThat(office().due(accepted, 1)).isAfter(first);

        migrate(number);
        assertShownAndArmed(number, "D05", moved);
        layDayOff(moved, "再次放假");
        assertShownAndArmed(number, "D05", office().due(accepted, 2));
        office().to(office().due(accepted, 2).plusDays(1), "00:00:30");
        assertThat(office().item(number, "D05").path("passedByDefault").asBoolean()).isTrue();
    }

    @Test
    void a_pause_and_an_extension_move_the_alarm_and_the_dates_together_also_after_migration() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        LocalDate due = office().due(accepted, 10);
        assertShownAndArmed(number, "B01", due);
        assertTaskShows(number, "REVIEW", "B01", office().due(accepted, 3));
        migrate(number);

        office().pass(2);
        office().post("planning1", "/api/cases/" + number + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 10)).expect(201);
        office().pass(4);
        assertThat(office().item(number, "B01").path("clock").path("paused").asBoolean()).isTrue();
        office().send("planning1", "DELETE", "/api/cases/" + number + "/items/B01/special-procedure", null, Map.of()).expect(200);
        due = office().due(accepted, 14);
        assertShownAndArmed(number, "B01", due);
        assertTaskShows(number, "REVIEW", "B01", office().due(accepted, 3 + 4));

        migrate(number);
        office().post("planning1", "/api/cases/" + number + "/items/B01/extension", Map.of("workingDays", 5, "reason", "情况复杂")).expect(202);
        office().complete("planningleader", office().task(number, "EXTENSION", "B01", "planning"), Map.of("decision", "APPROVE")).expect(200);
        due = office().due(accepted, 19);
        assertShownAndArmed(number, "B01", due);
        assertTaskShows(number, "REVIEW", "B01", office().due(accepted, 3 + 4 + 5));
        office().work(number, "OPINION");
        office().to(due, "23:59:00");
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isFalse();
        office().to(due.plusDays(1), "00:00:30");
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isTrue();
    }

    @Test
    void one_correction_replans_a_thousand_running_clocks() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var first = office().file(project, List.of("B01"));
        office().accept(first);
        List<String> cases = Copies.of(project, first, 125, context, office());
        assertThat(cases).hasSize(125);
        LocalDate due = LocalDate.parse(office().opinion(cases.get(0), "B01", "traffic").path("due").asText());
        var answer = layDayOff(due, "全市停止办公一日");
        assertThat(answer.body().path("replannedClocks").asInt()).isGreaterThanOrEqualTo(1000);
        LocalDate moved = office().due(due, 0).equals(due) ? office().due(due, 1) : office().due(due, 0);
        Map<String, Integer> seen = new HashMap<>();
        for (String number : cases) {
            for (var opinion : office().item(number, "B01").path("opinions")) {
                assertThat(opinion.path("due").asText()).isEqualTo(moved.toString());
                seen.merge(number, 1, Integer::sum);
            }
        }
        assertThat(seen.values()).allMatch(count -> count == 8);
        for (Job job : bean(ManagementService.class).createJobQuery().timers().processDefinitionKey("department-opinion").list()) {
            if (cases.contains(businessKey(job))) {
                assertThat(job.getDuedate().toInstant()).isEqualTo(moved.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
            }
        }
    }

    private void assertTaskShows(String number, String kind, String item, LocalDate due) {
        assertThat(office().task(number, kind, item, null).path("due").asText()).isEqualTo(due.toString());
    }

    private void assertShownAndArmed(String number, String item, LocalDate due) {
        assertThat(office().item(number, item).path("clock").path("promisedDue").asText()).isEqualTo(due.toString());
        var review = reviewOf(number);
        Job alarm = bean(ManagementService.class).createJobQuery().processInstanceId(review).timers().singleResult();
        assertThat(alarm.getDuedate().toInstant()).isEqualTo(due.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private void migrate(String number) {
        var repository = bean(RepositoryService.class);
        var runtime = bean(RuntimeService.class);
        var instance = runtime.createProcessInstanceQuery().processInstanceId(reviewOf(number)).singleResult();
        var old = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var models = new org.springframework.core.io.support.PathMatchingResourcePatternResolver();
        var deployment = repository.createDeployment().name("a later release");
        try {
            for (String folder : List.of("processes", "decisions", "forms")) {
                for (var resource : models.getResources("classpath*:" + folder + "/**/*.*")) {
                    String name = resource.getURL().toString();
                    if (name.matches(".*\\.(bpmn|dmn|form)")) {
                        deployment.addInputStream(name.substring(name.lastIndexOf("/" + folder + "/") + 1), resource.getInputStream());
                    }
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var later = deployment.deployWithResult().getDeployedProcessDefinitions().stream().filter(d -> d.getKey().equals("item-review")).findFirst()
                .orElseThrow();
        assertThat(later.getVersion()).isGreaterThan(old.getVersion());
        var plan = runtime.createMigrationPlan(old.getId(), later.getId()).mapEqualActivities().updateEventTriggers().build();
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getProcessDefinitionId())
                .isEqualTo(later.getId());
    }

    private String reviewOf(String number) {
        return bean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("item-review")
                .singleResult().getId();
    }

    private String businessKey(Job job) {
        return bean(RuntimeService.class).createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    private OfficeClient.Answer layDayOff(LocalDate day, String name) {
        return office().post("admin1", "/api/calendar/corrections", Map.of("notice", name,
                "days", List.of(Map.of("date", day.toString(), "working", false, "name", name)))).expect(200);
    }
}
