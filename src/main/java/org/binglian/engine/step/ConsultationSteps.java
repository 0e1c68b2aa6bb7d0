package org.binglian.engine.step;

import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.Vars;
import org.binglian.issuance.PaperKind;
import org.binglian.notice.Notices;
import org.binglian.review.Consultation;
import org.binglian.review.Consultations;
import org.binglian.review.Meeting;
import org.binglian.review.Meetings;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.SilenceDefault;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code joint-consultation}. */
@Configuration(proxyBeanMethods = false)
class ConsultationSteps {

    @Bean
    JavaDelegate inviteBodies(Consultations consultations, Meetings meetings, Notices notices) {
        return execution -> {
            String number = Vars.text(execution, Vars.CASE_NUMBER);
            String lead = Vars.text(execution, Vars.LEAD_DEPARTMENT);
            var meeting = consultations.open(new Consultation(Vars.project(execution), number == null ? null : CaseNumber.of(number),
                    Vars.text(execution, Vars.STAGE), lead, Vars.text(execution, Vars.CONSULTATION_MODE),
                    Vars.text(execution, Vars.CONSULTATION_QUESTION), Vars.text(execution, Vars.CONSULTATION_CAUSE)), lead);
            execution.setVariable(MeetingExpressions.MEETING_ID, meeting.id());
            meetings.invitations(meeting.id()).forEach(i -> notices.tell(i.department(), "INVITED", number, Map.of("meeting", meeting.number())));
        };
    }

    @Bean
    JavaDelegate issueMinutes(Consultations consultations, Meetings meetings, MeetingPapers papers, Notices notices) {
        return execution -> {
            var meeting = meetings.require(MeetingExpressions.id(execution));
            String paper = papers.minutes(meeting);
            consultations.issued(meeting.id(), paper);
            String number = Vars.text(execution, Vars.CASE_NUMBER);
            meetings.invitations(meeting.id()).forEach(i -> notices.tell(i.department(), "MINUTES_KEPT", number, Map.of("paper", paper)));
        };
    }

    @Bean
    JavaDelegate recordLapse(Consultations consultations, Meetings meetings, Accountability accountability, OfficeTime office) {
        return execution -> {
            var meeting = meetings.require(MeetingExpressions.id(execution));
            consultations.lapsed(meeting.id());
            accountability.happened(new Accountability.Event("MINUTES_NOT_KEPT", meeting.subject(), null, meeting.leadDepartment(), null,
                    office.today()));
        };
    }

    /** 缺席默认, as the silence of an opinion: the notice, the evidence, and who answers for it. */
    @Bean
    JavaDelegate recordAbsentConsent(Consultations consultations, Meetings meetings, MeetingPapers papers, Defaults defaults,
                                     Accountability accountability, Evidence evidence, Clocks clocks, OfficeTime office) {
        return execution -> {
            var meeting = meetings.require(MeetingExpressions.id(execution));
            String department = Vars.text(execution, Vars.DEPARTMENT);
            var clock = invitationClock(clocks, meeting, department);
            boolean silent = meetings.invitations(meeting.id()).stream().anyMatch(i -> i.department().equals(department) && i.answer() == null);
            var on = silent && !clock.due().isAfter(office.today()) ? clock.due() : office.today();
            consultations.deemConsent(meeting.id(), department, on);
            String basis = Vars.text(execution, Vars.BASIS);
            String notice = papers.issue(PaperKind.DEFAULT_NOTICE, meeting, "supervision",
                    evidence.words("OPINION", "ABSENT_DEEMED_CONSENT", basis, department, on));
            defaults.record(new SilenceDefault(meeting.subject(), null, department, "OPINION", "ABSENT_DEEMED_CONSENT", basis, on, null, notice),
                    evidence.of(execution, clock));
            accountability.happened(new Accountability.Event("ABSENT_WITHOUT_EXCUSE", meeting.subject(), null, department, null, on));
        };
    }

    @Bean
    JavaDelegate recordOverdueAnswer(Consultations consultations, Meetings meetings, Accountability accountability, OfficeTime office) {
        return execution -> {
            var meeting = meetings.require(MeetingExpressions.id(execution));
            String department = Vars.text(execution, Vars.DEPARTMENT);
            consultations.overdue(meeting.id(), department, office.today());
            accountability.happened(new Accountability.Event("ANSWER_OVERDUE", meeting.subject(), null, department, null, office.today()));
        };
    }

    private static RunningClock invitationClock(Clocks clocks, Meeting meeting, String department) {
        var scope = new ClockScope(meeting.project().value(), meeting.caseNumber() == null ? null : meeting.caseNumber().value(), null, department);
        return clocks.ofProject(meeting.project().value()).stream()
                .filter(clock -> "INVITATION".equals(clock.kind()) && clock.scope().equals(scope)).reduce((a, b) -> b).orElseThrow();
    }
}
