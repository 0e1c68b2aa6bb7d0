package org.binglian.engine.step;

import java.util.List;
import org.binglian.codes.ItemCode;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.intake.Cases;
import org.binglian.review.Consultations;
import org.binglian.review.Invitation;
import org.binglian.review.ItemKey;
import org.binglian.review.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of consultations and meetings (rule 3), as {@code ${meetingRoom.invited(execution)}}. */
@Component("meetingRoom")
@ModelBean
public class MeetingExpressions {

    /** The process variable with the number of the meeting that the process is about. */
    public static final String MEETING_ID = "meetingId";

    private final Meetings meetings;
    private final Consultations consultations;
    private final Cases cases;
    private final OpenGates gates;

    MeetingExpressions(Meetings meetings, Consultations consultations, Cases cases, OpenGates gates) {
        this.meetings = meetings;
        this.consultations = consultations;
        this.cases = cases;
        this.gates = gates;
    }

    /** Whose answer is awaited: every invited body but the one that holds the meeting. */
    public List<String> invited(DelegateExecution execution) {
        String lead = Vars.text(execution, Vars.LEAD_DEPARTMENT);
        return meetings.invitations(id(execution)).stream().map(Invitation::department).filter(department -> !department.equals(lead)).toList();
    }

    /** Whoever neither came nor answered nor was excused. */
    public List<String> absent(DelegateExecution execution) {
        return consultations.absent(id(execution)).stream().map(Invitation::department).toList();
    }

    public String silenceItem(DelegateExecution execution, String department) {
        return invitation(execution, department).silenceItem().value();
    }

    public String silenceMode(DelegateExecution execution, String department) {
        return invitation(execution, department).silenceMode();
    }

    /** Whether the meeting lets somebody go ahead over a reasoned disagreement. */
    public boolean overObjection(DelegateExecution execution) {
        return meetings.overObjection(meetings.require(id(execution)));
    }

    /** Who wanted the consultation before the reviews: APPLICANT_ASKED or LEAD_CALLED. */
    public String whoAsked(DelegateExecution execution) {
        return cases.require(Vars.caseNumber(execution)).consultationRequested() ? "APPLICANT_ASKED" : "LEAD_CALLED";
    }

    /** The first item that was granted against a disagreement; null when there is none. */
    public String conflictItem(DelegateExecution execution) {
        return meetings.conflicts(Vars.caseNumber(execution)).stream().map(ItemCode::value).findFirst().orElse(null);
    }

    /** The first item that waits at a gate and is not met about already; null when there is none. */
    public String blockedItem(DelegateExecution execution) {
        var number = Vars.caseNumber(execution);
        return gates.blocked(number).stream().filter(item -> meetings.openAbout(new ItemKey(number, item)).isEmpty()).map(ItemCode::value)
                .findFirst().orElse(null);
    }

    private Invitation invitation(DelegateExecution execution, String department) {
        return meetings.invitations(id(execution)).stream().filter(i -> i.department().equals(department)).findFirst().orElseThrow();
    }

    static long id(DelegateExecution execution) {
        return Long.parseLong(Vars.text(execution, MEETING_ID));
    }
}
