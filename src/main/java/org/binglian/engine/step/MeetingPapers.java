package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.binglian.project.Projects;
import org.binglian.review.Invitation;
import org.binglian.review.Meeting;
import org.binglian.review.Meetings;
import org.springframework.stereotype.Component;

/** Puts minutes, explanations and absences into words and has them issued; also before there is a case. */
@Component
class MeetingPapers {

    private final Papers papers;
    private final Projects projects;
    private final Meetings meetings;
    private final CasePapers words;

    MeetingPapers(Papers papers, Projects projects, Meetings meetings, CasePapers words) {
        this.papers = papers;
        this.projects = projects;
        this.meetings = meetings;
        this.words = words;
    }

    String minutes(Meeting meeting) {
        var invited = meetings.invitations(meeting.id());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", words.text("code." + meeting.mode(), meeting.mode()));
        facts.put("reason", meeting.minutes());
        facts.put("conditions", meeting.conditions() == null ? "" : meeting.conditions());
        facts.put("attended", names(invited.stream().filter(Invitation::attended).toList()));
        facts.put("written", names(invited.stream().filter(i -> "WRITTEN".equals(i.answer())).toList()));
        facts.put("absent", names(invited.stream().filter(i -> !i.attended() && !"WRITTEN".equals(i.answer())).toList()));
        facts.put("decisions", decisions(meeting));
        return issue(PaperKind.MEETING_MINUTES, meeting, meeting.leadDepartment(), facts);
    }

    String explanation(Meeting meeting, List<String> objectors) {
        return issue(PaperKind.OBJECTION_EXPLANATION, meeting, meeting.leadDepartment(), Map.of("reason", meeting.explanation(), "departmentName",
                objectors.stream().map(words::department).collect(Collectors.joining("、")), "meeting", meeting.number()));
    }

    String issue(PaperKind kind, Meeting meeting, String issuer, Map<String, Object> more) {
        var project = projects.require(meeting.project());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("office", words.text("office.name", ""));
        facts.put("caseNumber", meeting.caseNumber() == null ? "" : meeting.caseNumber().value());
        facts.put("projectNumber", project.number().value());
        facts.put("projectName", project.name());
        facts.put("stageName", words.text("stage." + meeting.stage(), meeting.stage()));
        facts.put("meeting", meeting.number());
        facts.putAll(more);
        return papers.issue(kind, new Papers.Subject(project.number(), meeting.caseNumber(), null, project.applicant().name()), issuer, "system",
                facts);
    }

    private List<Map<String, Object>> decisions(Meeting meeting) {
        if (meeting.outcome() != null) {
            return meeting.items().stream().map(item -> decided(item, meeting.outcome().name(), "")).toList();
        }
        return meetings.decisions(meeting.id()).stream().map(d -> decided(d.item(), d.decision().name(), d.text() == null ? "" : d.text())).toList();
    }

    private Map<String, Object> decided(org.binglian.codes.ItemCode item, String decision, String text) {
        return Map.of("itemCode", item.value(), "itemName", words.itemName(item), "decision", words.text("code." + decision, decision), "text", text);
    }

    private String names(List<Invitation> invited) {
        return invited.stream().map(i -> words.department(i.department())).collect(Collectors.joining("、"));
    }
}
