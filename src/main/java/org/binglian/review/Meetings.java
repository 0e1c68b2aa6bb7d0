package org.binglian.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.stereotype.Service;

/** Finds meetings and answers what hangs on them: gates, conflicts, who takes part. */
@Service
public class Meetings {

    private static final Set<String> SHUT_THE_GATE = Set.of("DISAGREEMENT", "LINKED_DECISIONS");

    private final MeetingRows rows;
    private final Reviews reviews;

    Meetings(MeetingRows rows, Reviews reviews) {
        this.rows = rows;
        this.reviews = reviews;
    }

    public Meeting require(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("meeting-unknown"));
    }

    public List<Meeting> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }

    /** A meeting with those invited, by department, and what was decided, by item. */
    public record Held(Meeting meeting, List<Invitation> invited, List<Meeting.Decided> decided) {
    }

    /** The meetings of these cases with all that belongs to them, oldest first. */
    public List<Held> ofCases(Collection<CaseNumber> numbers) {
        return held(rows.ofCases(numbers));
    }

    /** These meetings with all that belongs to them. */
    public List<Held> held(List<Meeting> meetings) {
        var ids = meetings.stream().map(Meeting::id).toList();
        var invited = rows.invitations(ids).stream().collect(Collectors.groupingBy(Invitation::meetingId));
        var decided = rows.decisions(ids);
        return meetings.stream().map(meeting -> new Held(meeting, invited.getOrDefault(meeting.id(), List.of()),
                decided.getOrDefault(meeting.id(), List.of()))).toList();
    }

    /** Whether the department was invited to any meeting of the project. */
    public boolean involves(String department, ProjectNumber project) {
        return department != null && rows.invited(department, project);
    }

    /** Those held before anything was applied for, oldest first. */
    public List<Meeting> beforeApplying(ProjectNumber project) {
        return rows.beforeApplying(project);
    }

    public List<Invitation> invitations(long meeting) {
        return rows.invitations(meeting);
    }

    public List<Meeting.Decided> decisions(long meeting) {
        return rows.decisions(meeting);
    }

    /** Whether a conflict about this item is still being met about. */
    public boolean holdsGate(ItemKey key) {
        return openAbout(key).filter(meeting -> SHUT_THE_GATE.contains(meeting.cause())).isPresent();
    }

    /** False when the latest meeting about the item came to REFUSE and its body has not decided anew since. */
    public boolean upholds(ItemKey key) {
        var body = reviews.require(key).bodyDecision();
        return body == null || !body.positive() || settledAbout(key).map(m -> m.outcome() != Settlement.REFUSE || m.decidedAgain()).orElse(true);
    }

    /** Whether the case still waits for a meeting about a disagreement; nobody waits about an item that has been given up. */
    public boolean disagreementOpen(CaseNumber number) {
        return rows.ofCase(number).stream().filter(meeting -> meeting.open() && "DISAGREEMENT".equals(meeting.cause()))
                .flatMap(meeting -> meeting.items().stream())
                .anyMatch(item -> reviews.require(new ItemKey(number, item)).decision() != Decision.WITHDRAWN);
    }

    /** The items granted against a disagreement that no meeting has settled in favour of going ahead. */
    public List<ItemCode> conflicts(CaseNumber number) {
        var opinions = reviews.opinionsOf(number);
        return reviews.ofCase(number).stream().filter(item -> item.decision() != null && item.decision().positive())
                .filter(item -> opinions.stream().anyMatch(o -> o.item().equals(item.key()) && o.opinion() == OpinionKind.DISAGREE))
                .filter(item -> settledAbout(item.key()).map(m -> !m.outcome().proceeds() && !"CONFLICT_AT_CLOSE".equals(m.cause())).orElse(true))
                .map(item -> item.key().item()).toList();
    }

    /** The departments that disagree about an item. */
    public List<String> objectors(ItemKey key) {
        return reviews.opinionsOf(key.caseNumber()).stream().filter(o -> o.item().equals(key) && o.opinion() == OpinionKind.DISAGREE)
                .map(Opinion::department).distinct().toList();
    }

    /** Whether somebody goes ahead over a disagreement, and owes its department an explanation. */
    public boolean overObjection(Meeting meeting) {
        return meeting.outcome() != null && meeting.outcome().proceeds()
                && meeting.items().stream().anyMatch(item -> !objectors(new ItemKey(meeting.caseNumber(), item)).isEmpty());
    }

    public Optional<Meeting> openAbout(ItemKey key) {
        return jointAbout(key).stream().filter(Meeting::open).findFirst();
    }

    Optional<Meeting> settledAbout(ItemKey key) {
        return jointAbout(key).stream().filter(Meeting::settled).reduce((a, b) -> b);
    }

    /** Whether the department takes part in a meeting of the case, or of the project before applying. */
    public boolean involves(String department, ProjectNumber project, CaseNumber number) {
        return department != null && rows.invited(department, project, number);
    }

    private List<Meeting> jointAbout(ItemKey key) {
        return rows.ofCase(key.caseNumber()).stream()
                .filter(meeting -> meeting.kind() == Meeting.Kind.JOINT_MEETING && meeting.items().contains(key.item())).toList();
    }
}
