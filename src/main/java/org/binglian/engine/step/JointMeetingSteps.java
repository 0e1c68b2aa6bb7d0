package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.notice.Notices;
import org.binglian.review.DecidingAgain;
import org.binglian.review.JointMeetings;
import org.binglian.review.Meeting;
import org.binglian.review.Meetings;
import org.binglian.review.MinutesOverridden;
import org.binglian.supervision.Accountability;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code joint-meeting}, and who answers for minutes that are overridden. */
@Configuration(proxyBeanMethods = false)
class JointMeetingSteps {

    @Bean
    JavaDelegate callMeeting(JointMeetings joint, Meetings meetings, Notices notices) {
        return execution -> {
            var key = Vars.item(execution);
            var meeting = joint.call(key, Vars.text(execution, Vars.STAGE), Vars.text(execution, Vars.LEAD_DEPARTMENT),
                    Vars.text(execution, Vars.MEETING_CAUSE));
            execution.setVariable(MeetingExpressions.MEETING_ID, meeting.id());
            meetings.invitations(meeting.id()).forEach(i -> notices.tell(i.department(), "JOINT_MEETING_CALLED", key.caseNumber().value(),
                    Map.of("meeting", meeting.number(), "itemCode", key.item().value())));
        };
    }

    @Bean
    JavaDelegate escalateToHall(JointMeetings joint) {
        return execution -> joint.escalate(MeetingExpressions.id(execution), Meeting.Level.HALL,
                Vars.text(execution, Vars.CONVENER));
    }

    @Bean
    JavaDelegate escalateToGovernment(JointMeetings joint) {
        return execution -> joint.escalate(MeetingExpressions.id(execution), Meeting.Level.GOVERNMENT,
                Vars.text(execution, Vars.CONVENER));
    }

    @Bean
    JavaDelegate reportMinutesNotKept(JointMeetings joint, Accountability accountability, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            joint.overdue(MeetingExpressions.id(execution));
            accountability.happened(new Accountability.Event("MINUTES_NOT_KEPT", key.caseNumber().value(), key.item().value(),
                    Vars.text(execution, Vars.CONVENER), null, office.today()));
        };
    }

    @Bean
    JavaDelegate settleMeeting(JointMeetings joint, Meetings meetings, MeetingPapers papers, Notices notices) {
        return execution -> {
            long id = MeetingExpressions.id(execution);
            String paper = papers.minutes(meetings.require(id));
            var meeting = joint.settle(id, paper);
            meetings.invitations(id).forEach(i -> notices.tell(i.department(), "MINUTES_KEPT", meeting.subject(), Map.of("paper", paper)));
        };
    }

    @Bean
    JavaDelegate reportNoExplanation(Accountability accountability, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            accountability.happened(new Accountability.Event("OBJECTION_NOT_EXPLAINED", key.caseNumber().value(), key.item().value(),
                    Vars.text(execution, Vars.LEAD_DEPARTMENT), null, office.today()));
        };
    }

    @Bean
    JavaDelegate setDecisionAside(DecidingAgain again) {
        return execution -> again.setAside(Vars.item(execution));
    }

    @Bean
    ApplicationListener<PayloadApplicationEvent<MinutesOverridden>> minutesOverridden(Accountability accountability, OfficeTime office) {
        return ApplicationListener.forPayload(over -> accountability.happened(new Accountability.Event("MINUTES_OVERRIDDEN",
                over.key().caseNumber().value(), over.key().item().value(), over.department(), over.by(), office.today())));
    }
}
