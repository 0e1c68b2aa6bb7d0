package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.intake.Cases;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Consultation;
import org.binglian.review.Decision;
import org.binglian.review.DecisionTaken;
import org.binglian.review.ItemKey;
import org.binglian.review.JointMeetings;
import org.binglian.review.MeetingProcess;
import org.binglian.review.MeetingSettled;
import org.binglian.review.MeetingTrigger;
import org.binglian.review.OpinionGiven;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs consultations and meetings; asks {@code meeting-trigger} whether an answer or a decision calls one by itself. */
@Component
class MeetingProcesses implements MeetingProcess {

    private final RuntimeService runtime;
    private final MeetingTrigger trigger;
    private final JointMeetings joint;
    private final Reviews reviews;
    private final Prerequisites prerequisites;
    private final Cases cases;

    MeetingProcesses(@Lazy RuntimeService runtime, @Lazy MeetingTrigger trigger, @Lazy JointMeetings joint, @Lazy Reviews reviews,
                     @Lazy Prerequisites prerequisites, @Lazy Cases cases) {
        this.runtime = runtime;
        this.trigger = trigger;
        this.joint = joint;
        this.reviews = reviews;
        this.prerequisites = prerequisites;
        this.cases = cases;
    }

    @Override
    public void consultationAsked(Consultation asked) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Vars.CONSULTATION_MODE, asked.mode());
        variables.put(Vars.CONSULTATION_CAUSE, asked.cause());
        variables.put(Vars.CONSULTATION_QUESTION, asked.question());
        if (asked.caseNumber() == null) {
            variables.put(Vars.PROJECT_NUMBER, asked.project().value());
            variables.put(Vars.STAGE, asked.stage());
            variables.put(Vars.LEAD_DEPARTMENT, asked.leadDepartment());
            runtime.startProcessInstanceByKey(ProcessIds.JOINT_CONSULTATION, asked.project().value(), variables);
            return;
        }
        String number = asked.caseNumber().value();
        if (!listens(number, ProcessIds.MESSAGE_CONSULTATION_REQUESTED)) {
            throw Refusal.conflict("case-ended");
        }
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_CONSULTATION_REQUESTED).processInstanceBusinessKey(number).setVariables(variables)
                .correlate();
    }

    @Override
    public boolean meetingCalled(ItemKey about, String cause) {
        String number = about.caseNumber().value();
        if (!listens(number, ProcessIds.MESSAGE_MEETING_CALLED)) {
            return false;
        }
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_MEETING_CALLED).processInstanceBusinessKey(number)
                .setVariables(Map.of(Vars.MEETING_CAUSE, cause, Vars.MEETING_ITEM, about.item().value())).correlate();
        return true;
    }

    @EventListener
    void answered(OpinionGiven given) {
        boolean reasoned = given.reason() != null && !given.reason().isBlank();
        trigger.causeOf(new MeetingTrigger.Happened("OPINION", given.opinion().name(), reasoned, null, null))
                .ifPresent(cause -> callUnlessMet(given.key(), cause));
    }

    /** Items are linked where one is the other's prerequisite in the same case. */
    @EventListener
    void decided(DecisionTaken taken) {
        var key = taken.key();
        for (var other : reviews.ofCase(key.caseNumber())) {
            if (other.decision() != null && linked(key, other.key())) {
                var cause = trigger.causeOf(new MeetingTrigger.Happened("DECISION", null, false, sense(taken.decision()), sense(other.decision())));
                if (cause.isPresent()) {
                    callUnlessMet(key, cause.get());
                    return;
                }
            }
        }
    }

    /** The case itself waits for its meetings before it closes. */
    @EventListener
    void settled(MeetingSettled over) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(cases.require(over.meeting().caseNumber()).number().value())
                .processDefinitionKey(ProcessIds.PARALLEL_APPROVAL).list()
                .forEach(running -> runtime.setVariable(running.getId(), "meetingTurn", over.meeting().number()));
    }

    private void callUnlessMet(ItemKey key, String cause) {
        if (!joint.joined(key, cause)) {
            meetingCalled(key, cause);
        }
    }

    private boolean linked(ItemKey one, ItemKey other) {
        return prerequisites.ofCase(one.caseNumber()).stream()
                .anyMatch(line -> line.item().equals(one.item()) && line.anyOf().contains(other.item())
                        || line.item().equals(other.item()) && line.anyOf().contains(one.item()));
    }

    private static String sense(Decision decision) {
        return decision.positive() ? "GRANTED" : decision == Decision.REFUSED ? "REFUSED" : decision.name();
    }

    private boolean listens(String businessKey, String message) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(businessKey).messageEventSubscriptionName(message).count() > 0;
    }
}
