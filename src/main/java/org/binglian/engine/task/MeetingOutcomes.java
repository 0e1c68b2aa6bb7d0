package org.binglian.engine.task;

import java.util.Map;
import org.binglian.access.Departments;
import org.binglian.engine.Vars;
import org.binglian.engine.step.MeetingExpressions;
import org.binglian.engine.step.ObjectionLetters;
import org.binglian.intake.BindingMinutes;
import org.binglian.intake.CaseLife;
import org.binglian.intake.Cases;
import org.binglian.review.Consultations;
import org.binglian.review.DecidingAgain;
import org.binglian.review.ItemKey;
import org.binglian.review.JointMeetings;
import org.binglian.review.Minutes;
import org.binglian.review.Settlement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of consultations and meetings mean to the review room (rule 3). */
@Configuration(proxyBeanMethods = false)
class MeetingOutcomes {

    @Bean
    KindOutcome stageStart(CaseLife life, Cases cases) {
        return new KindOutcome("STAGE_START", done -> {
            var number = Vars.caseNumber(done.task());
            String said = done.text("consultation");
            String consultation = said != null ? said : cases.require(number).consultationRequested() ? "MEETING" : "NONE";
            life.started(number, done.by().id(), consultation);
            return Map.of(Vars.CONSULTATION, consultation);
        });
    }

    @Bean
    KindOutcome invitation(Consultations consultations) {
        return new KindOutcome("INVITATION", done -> {
            consultations.answer(meeting(done), Vars.text(done.task(), Vars.DEPARTMENT), done.text("answer"), done.text("reason"),
                    done.text("text"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome consultationMinutes(Consultations consultations, Departments departments) {
        return new KindOutcome("MEETING", done -> {
            consultations.keep(meeting(done), done.text("minutes"), MinutesLines.attendance(done.text("attendance"), departments),
                    MinutesLines.decisions(done.text("decisions")), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome jointMeeting(JointMeetings joint, Departments departments) {
        return new KindOutcome("JOINT_MEETING", done -> {
            joint.cameTo(meeting(done), Settlement.of(done.text("outcome")), done.text("minutes"),
                    MinutesLines.attendance(done.text("attendance"), departments), done.text("conditions"), done.by());
            return Map.of(Vars.MEETING_OUTCOME, done.text("outcome"));
        });
    }

    @Bean
    KindOutcome explanation(JointMeetings joint, ObjectionLetters letters) {
        return new KindOutcome("EXPLANATION", done -> {
            letters.send(meeting(done), joint.explain(meeting(done), done.text("explanation"), done.by()));
            return Map.of();
        });
    }

    @Bean
    KindOutcome decisionAgain(DecidingAgain again) {
        return new KindOutcome("DECISION_AGAIN", done -> Map.of(Vars.OUTCOME,
                again.decide(Vars.item(done.task()), done.text("decision"), done.text("reason"), done.by())));
    }

    @Bean
    BindingMinutes bindingMinutes(Minutes minutes) {
        return (number, item, department, asked, overrideReason, by) ->
                minutes.require(new ItemKey(number, item), department, asked, overrideReason, by);
    }

    private static long meeting(TaskCompletion done) {
        return Long.parseLong(Vars.text(done.task(), MeetingExpressions.MEETING_ID));
    }
}
