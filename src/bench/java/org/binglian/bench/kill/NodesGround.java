package org.binglian.bench.kill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.binglian.bench.BulkMaker;
import org.binglian.bench.Office;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.office.AnalystsHand;
import org.binglian.office.OfficeClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the nodes find: cases whose item's silence counts, half of them past their last day with the alarm still to ring, half with a
 * leader's decision to make in time. The breaker's rule is laid aside, since so many alarms in so few minutes are what it holds.
 */
record NodesGround(List<String> late, List<String> inTime) {

    private static final String IN_A_YEAR = "update ACT_RU_JOB set DUEDATE_ = DUEDATE_ + interval '365' day where TYPE_ = 'timer' and PROCESS_DEF_KEY_ = 'item-review'";

    static NodesGround prepare(int timers, int decisions) throws Exception {
        var office = Office.open(false, "--camunda.bpm.job-execution.enabled=false", "--binglian.moves.enabled=false", "--binglian.outbox.enabled=false",
                "--binglian.warnings.sweep=PT24H", "--binglian.late-clocks.sweep=PT24H", "--binglian.record.seal=false");
        try (var context = office.context()) {
            context.getBean(ModelDeployer.class).deploy(new AnalystsHand().ruleOnTop("default-breaker", Map.of(), Map.of("action", "\"RUN\"", "reason", "\"试验\""))
                    .models());
            var client = new OfficeClient(office.address());
            LocalDate accepted = client.morning();
            String first = decisionOpen(client);
            LocalDate lastDay = client.due(accepted, 2);
            client.to(lastDay, "10:00:00");
            String second = decisionOpen(client);
            client.to(lastDay, "23:59:50");
            var maker = new BulkMaker(office.bean(DataSource.class));
            var late = maker.fill(List.of(first), timers - 1).projectNumbers();
            var inTime = maker.fill(List.of(second), decisions - 1).projectNumbers();
            var jdbc = office.bean(JdbcClient.class);
            jdbc.sql(IN_A_YEAR).update();
            Instant past = lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant().plusSeconds(1);
            var time = office.bean(OfficeTime.class);
            if (time.now().isBefore(past)) {
                time.advanceTo(past);
            }
            return new NodesGround(cases(jdbc, first, late), cases(jdbc, second, inTime));
        }
    }

    private static List<String> cases(JdbcClient jdbc, String first, List<String> copies) {
        var all = new java.util.ArrayList<>(copies);
        all.add(first);
        return jdbc.sql("select case_number from approval_case where project_number in (:projects) order by case_number").param("projects", all)
                .query(String.class).list();
    }

    private static String decisionOpen(OfficeClient client) {
        var project = client.register(OfficeClient.commercial());
        var number = client.file(project, List.of("D05"));
        client.accept(number);
        client.work(number, "INSPECTION_PLAN", "SITE_INSPECTION", "REVIEW");
        return project;
    }
}
