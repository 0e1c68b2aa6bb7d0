package org.binglian.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.binglian.access.People;
import org.binglian.engine.TaskDesk;
import org.binglian.ledger.Ledger;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes copies at random and works on them: the record holds, tasks can be done and the next ones come. */
final class BulkCheck {

    private static final Map<String, Map<String, Object>> ANSWERS = Map.of("COMPLETENESS", Map.of("complete", true), "ACCEPTANCE",
            Map.of("decision", "ACCEPT"), "STAGE_START", Map.of("consultation", "NONE"), "OPINION", Map.of("opinion", "AGREE"), "REVIEW",
            Map.of("proposal", "GRANT", "reason", "符合法定条件"), "DECISION", Map.of("decision", "APPROVE"), "DELIVERY", Map.of());

    private final Office office;
    private final BulkMaker.Made made;

    private BulkCheck(Office office, BulkMaker.Made made) {
        this.office = office;
        this.made = made;
    }

    static BulkCheck of(Office office, BulkMaker.Made made) {
        return new BulkCheck(office, made);
    }

    /** Answers what it did. */
    String run() {
        var jdbc = office.bean(JdbcClient.class);
        var ledger = office.bean(Ledger.class);
        List<String> some = new ArrayList<>(made.projectNumbers());
        Collections.shuffle(some, new Random(11));
        int done = 0;
        int records = 0;
        for (String project : some.subList(0, Math.min(40, some.size()))) {
            for (String number : jdbc.sql("select case_number from approval_case where project_number = ?").param(project).query(String.class).list()) {
                done += work(number);
                records++;
                ledger.verify(number).ifPresent(row -> {
                    throw new IllegalStateException("The record of " + number + " does not hold at " + row.seq());
                });
            }
        }
        return "checked: %d tasks done on copies, %d records hold".formatted(done, records);
    }

    /** Every open task of an ordinary kind, once. */
    private int work(String number) {
        var desk = office.bean(TaskDesk.class);
        var people = office.bean(People.class);
        int done = 0;
        for (var task : office.bean(Worklist.class).list(Query.ofCase(number)).tasks()) {
            if (ANSWERS.containsKey(task.kind())) {
                String who = task.assignee() != null ? task.assignee() : task.department() + (task.leaderOnly() ? "leader" : "1");
                desk.complete(task.taskId(), people.require(who), ANSWERS.get(task.kind()));
                done++;
            }
        }
        return done;
    }
}
