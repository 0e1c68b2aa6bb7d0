package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.model.ModelDeployer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/**
 * Leaders who decide in the millisecond in which their item's deadline rings: exactly one outcome each, and whoever comes second is told
 * so. The alarm is held back a little more or less, so that each side wins about as often as the other.
 */
public final class DeadlineRaces implements AutoCloseable {

    private static final int AT_ONCE = 40;
    private static final long STEP_NANOS = 1_000_000;

    private final ApplicationContext context;
    private final OfficeClient office;
    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private long heldBackNanos = 10 * STEP_NANOS;

    public DeadlineRaces(ApplicationContext context, OfficeClient office) {
        this.context = context;
        this.office = office;
    }

    /** How often the person won, and how often the deadline. */
    public record Outcome(int decided, int defaulted) {
    }

    /** Nobody else may let alarms ring meanwhile. */
    public Outcome run(int races) throws Exception {
        var executor = context.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
        executor.shutdown();
        context.getBean(ModelDeployer.class).deploy(new AnalystsHand().ruleOnTop("item-flow", Map.of("itemCode", "\"D05\""),
                Map.of("flow", "\"flow-standard\"", "reason", "\"只为抢时\"")).models());
        try {
            int decided = 0;
            for (int done = 0; done < races; done += AT_ONCE) {
                decided += some(Math.min(AT_ONCE, races - done));
            }
            return new Outcome(decided, races - decided);
        } finally {
            context.getBean(ModelDeployer.class).deploy(new AnalystsHand().models());
            executor.start();
        }
    }

    /** Answers how often the person won. */
    private int some(int cases) throws Exception {
        LocalDate accepted = office.morning();
        var project = office.register(OfficeClient.commercial());
        var first = office.file(project, List.of("D05"));
        for (String kind : List.of("COMPLETENESS", "ACCEPTANCE", "STAGE_START", "REVIEW")) {
            var task = office.task(first, kind, null, null);
            office.complete(task, OfficeClient.usual(task)).expect(200);
        }
        var numbers = Copies.of(project, first, cases, context, office);
        LocalDate lastDay = office.due(accepted, 2);
        office.to(lastDay, "23:59:59");
        context.getBean(OfficeTime.class).advanceTo(lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
        int decided = 0;
        for (String number : numbers) {
            decided += race(number) ? 1 : 0;
        }
        clearAway(numbers);
        return decided;
    }

    private boolean race(String number) throws Exception {
        var task = office.task(number, "DECISION", "D05", "archive");
        Job alarm = alarmOf(number);
        var start = new CyclicBarrier(2);
        var answered = both.submit(() -> {
            start.await();
            return office.complete(task, Map.of("decision", "APPROVE"));
        });
        var rung = both.submit((Callable<Boolean>) () -> {
            start.await();
            LockSupport.parkNanos(heldBackNanos);
            return ring(alarm);
        });
        var answer = answered.get();
        rung.get();
        var seen = office.caseOf(number);
        var item = OfficeClient.item(seen, "D05");
        boolean byPerson = "GRANTED".equals(item.path("decision").asText());
        heldBackNanos = Math.max(0, heldBackNanos + (byPerson ? -STEP_NANOS : STEP_NANOS));
        assertThat(byPerson).as("%s %s", answer.body(), item).isNotEqualTo(item.path("passedByDefault").asBoolean());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(byPerson ? 200 : 409);
        assertThat(byPerson || "task-ended-by-clock".equals(answer.problem())).as("%s", answer.body()).isTrue();
        assertThat(seen.path("defaults")).hasSize(byPerson ? 0 : 1);
        return byPerson;
    }

    /** What follows a default is not raced here: its many clocks would only make the next morning long. */
    private void clearAway(List<String> numbers) {
        var runtime = context.getBean(RuntimeService.class);
        office.tidy();
        numbers.forEach(number -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list()
                .forEach(beside -> runtime.deleteProcessInstance(beside.getId(), "races")));
    }

    private Job alarmOf(String number) {
        var review = context.getBean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("item-review")
                .singleResult();
        return context.getBean(ManagementService.class).createJobQuery().processInstanceId(review.getId()).timers().singleResult();
    }

    private boolean ring(Job alarm) {
        try {
            context.getBean(ManagementService.class).executeJob(alarm.getId());
            return true;
        } catch (RuntimeException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        both.shutdownNow();
    }
}
