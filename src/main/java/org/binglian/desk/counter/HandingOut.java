package org.binglian.desk.counter;

import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.TaskDesk;
import org.binglian.intake.DeliveryWishes;
import org.binglian.intake.HandOuts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing out the papers of a case as the applicant wished: who collected them is kept, and the task of delivery is done, or neither. */
@Service
class HandingOut {

    private final TaskDesk desk;
    private final HandOuts handOuts;
    private final DeliveryWishes wishes;

    HandingOut(TaskDesk desk, HandOuts handOuts, DeliveryWishes wishes) {
        this.desk = desk;
        this.handOuts = handOuts;
        this.wishes = wishes;
    }

    /** What the applicant said of how the papers should come; empty where nothing was said. */
    Optional<DeliveryWishes.Wish> wished(CaseNumber number) {
        return wishes.of(number);
    }

    /** @throws Refusal 404 for a task of another kind, 409 when it is done, 422 naming what is missing */
    @Transactional
    public void handOut(String taskId, HandOuts.Said said, Person by) {
        var task = desk.require(taskId, by);
        if (!"DELIVERY".equals(task.kind())) {
            throw Refusal.notFound("task-unknown");
        }
        handOuts.keep(CaseNumber.of(task.caseNumber()), said, by);
        desk.complete(taskId, by, Map.of("method", said.method()));
    }
}
