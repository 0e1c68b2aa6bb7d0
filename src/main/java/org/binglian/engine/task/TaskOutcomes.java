package org.binglian.engine.task;

import java.util.HashMap;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.engine.step.CasePapers;
import org.binglian.intake.Acceptance;
import org.binglian.intake.CaseLife;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.review.Consulting;
import org.binglian.review.Deciding;
import org.binglian.review.Extensions;
import org.binglian.review.OpinionKind;
import org.binglian.review.Reviews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Each kind of task and the room that it is told to; a kind that only a model knows is recorded with its fields. */
@Component
class TaskOutcomes {

    private final Map<String, TaskOutcome> byKind;
    private final TaskOutcome recorded;

    TaskOutcomes(Acceptance acceptance, CaseLife life, Deciding deciding, Consulting consulting,
                 Extensions extensions, Reviews reviews, CasePapers papers, Ledger ledger, OfficeTime office, ObjectProvider<KindOutcome> more) {
        this.recorded = done -> {
            ledger.append(new Entry(subject(done), "TASK_COMPLETED", done.by().id(), office.today(), facts(done)));
            return Map.of();
        };
        this.byKind = new HashMap<>(Map.ofEntries(
                Map.entry("COMPLETENESS", done -> completeness(acceptance, done)),
                Map.entry("ACCEPTANCE", done -> acceptance(acceptance, done)),
                Map.entry("REVIEW", done -> review(deciding, done)),
                Map.entry("DECISION", done -> decision(deciding, done)),
                Map.entry("OVERDUE_DECISION", done -> decision(deciding, done)),
                Map.entry("OPINION", done -> {
                    consulting.answer(Vars.item(done.task()), Vars.text(done.task(), Vars.DEPARTMENT),
                            OpinionKind.valueOf(done.text("opinion")), done.text("reason"), done.text("conditions"),
                            done.text("overrideReason"), done.by());
                    return Map.of();
                }),
                Map.entry("EXTENSION", done -> {
                    extensions.decided(Vars.item(done.task()), done.text("decision") == null ? "APPROVE" : done.text("decision"),
                            done.text("reason"), done.by());
                    return Map.of();
                }),
                Map.entry("STAGE_SUMMARY", done -> {
                    life.summarised(number(done), done.text("summary"), done.by().id());
                    return Map.of();
                }),
                Map.entry("DELIVERY", done -> {
                    String method = deliveryMethod(done);
                    life.delivered(number(done), method, done.by().id());
                    reviews.delivered(number(done), office.today());
                    papers.deliveryProof(number(done), method, done.by().id());
                    return Map.of();
                }),
                Map.entry("ARCHIVE", done -> {
                    life.archived(number(done), done.by().id());
                    return Map.of();
                })));
        more.forEach(one -> byKind.put(one.kind(), one.outcome()));
    }

    /** An applicant who signs on the pages signs for an electronic delivery; the window hands out. */
    private static String deliveryMethod(TaskCompletion done) {
        String method = done.text("method") == null ? "WINDOW" : done.text("method");
        if (done.by().department() == null && !"ONLINE".equals(method)) {
            throw org.binglian.access.Refusal.invalid("delivery-online").field("method", "not-allowed", method);
        }
        return method;
    }

    TaskOutcome of(String kind) {
        return byKind.getOrDefault(kind, recorded);
    }

    private static Map<String, Object> completeness(Acceptance acceptance, TaskCompletion done) {
        String body = Vars.text(done.task(), Vars.DECIDING_BODY);
        boolean complete = "true".equals(done.text("complete"));
        acceptance.checked(number(done), body, complete, complete ? java.util.List.of() : DemandLines.read(done.text("demands"), body),
                done.text("overrideReason"), done.by());
        return Map.of();
    }

    private static Map<String, Object> acceptance(Acceptance acceptance, TaskCompletion done) {
        String decision = acceptance.decided(number(done), done.text("decision"), done.text("reason"),
                DemandLines.read(done.text("demands"), done.by().department()), done.text("overrideReason"), done.by());
        return Map.of(Vars.ACCEPTANCE, decision);
    }

    private static Map<String, Object> review(Deciding deciding, TaskCompletion done) {
        if (!"true".equals(done.text("expertReview"))) {
            deciding.propose(Vars.item(done.task()), done.text("proposal"), done.text("reason"), done.text("conditions"), done.by());
        }
        return Map.of();
    }

    private static Map<String, Object> decision(Deciding deciding, TaskCompletion done) {
        return Map.of(Vars.OUTCOME, deciding.decide(Vars.item(done.task()), done.text("decision"), done.text("reason"),
                done.text("conditions"), done.by()));
    }

    private static CaseNumber number(TaskCompletion done) {
        return Vars.caseNumber(done.task());
    }

    private static String subject(TaskCompletion done) {
        String number = Vars.text(done.task(), Vars.CASE_NUMBER);
        return number != null ? number : Vars.text(done.task(), Vars.PROJECT_NUMBER);
    }

    private static Map<String, Object> facts(TaskCompletion done) {
        Map<String, Object> facts = new java.util.LinkedHashMap<>();
        facts.put("taskKind", done.model().kind());
        facts.put("task", done.task().getName());
        done.fields().forEach((name, value) -> {
            if (value != null) {
                facts.put(name, value);
            }
        });
        String item = Vars.text(done.task(), Vars.ITEM_CODE);
        if (item != null) {
            facts.put("itemCode", item);
        }
        return facts;
    }
}
