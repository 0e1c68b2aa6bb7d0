package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.review.Meeting;
import org.binglian.review.Meetings;
import org.springframework.stereotype.Component;

/** Consultations and meetings (rule 3) as people and programs read them. */
@Component
class MeetingViews {

    private static final Map<Meeting.Level, String> CLOCKS = Map.of(Meeting.Level.LEAD, "MEETING_LEAD", Meeting.Level.HALL, "MEETING_HALL",
            Meeting.Level.GOVERNMENT, "MEETING_GOVERNMENT");

    private final Meetings meetings;
    private final Clocks clocks;
    private final Words words;

    MeetingViews(Meetings meetings, Clocks clocks, Words words) {
        this.meetings = meetings;
        this.clocks = clocks;
        this.words = words;
    }

    List<CaseView.MeetingLine> of(CaseFolder folder, boolean official, Locale locale) {
        return folder.reviewing().meetings().stream().map(held -> line(held, folder.ofProject().clocks(), official, locale)).toList();
    }

    List<CaseView.MeetingLine> beforeApplying(ProjectNumber project, boolean official, Locale locale) {
        var running = clocks.ofProject(project.value());
        return meetings.held(meetings.beforeApplying(project)).stream().map(held -> line(held, running, official, locale)).toList();
    }

    /** What bodies write to each other is the office’s own affair; the minutes are everybody’s. */
    private CaseView.MeetingLine line(Meetings.Held held, List<RunningClock> running, boolean official, Locale locale) {
        var meeting = held.meeting();
        var invited = held.invited().stream().map(i -> new CaseView.InvitedLine(i.department(),
                words.department(i.department(), locale), i.answer(), official ? i.text() : null, i.attended(), i.deemedOn() != null, i.deemedOn(),
                i.overdueSince() != null && i.answer() == null)).toList();
        var decisions = held.decided().stream()
                .map(d -> new CaseView.DecidedLine(d.item().value(), d.decision().name(), d.text())).toList();
        return new CaseView.MeetingLine(meeting.number(), meeting.kind().name(), meeting.mode(), meeting.level().name(), meeting.cause(),
                meeting.items().stream().map(ItemCode::value).toList(), meeting.question(), meeting.calledOn(), invited, meeting.minutes(),
                meeting.paperNumber(), meeting.outcome() == null ? null : meeting.outcome().name(), meeting.conditions(), decisions,
                official ? meeting.explanation() : null, meeting.state(), meeting.open() ? due(meeting, running) : null);
    }

    /** The last day of what it waits for now: answers, or minutes. */
    private static LocalDate due(Meeting meeting, List<RunningClock> all) {
        boolean consultation = meeting.kind() == Meeting.Kind.CONSULTATION;
        String number = meeting.caseNumber() == null ? null : meeting.caseNumber().value();
        return all.stream().filter(RunningClock::running)
                .filter(clock -> java.util.Objects.equals(clock.scope().caseNumber(), number))
                .filter(clock -> consultation ? List.of("MEETING", "INVITATION").contains(clock.kind()) : clock.kind().equals(CLOCKS.get(meeting.level()))
                        && meeting.items().contains(ItemCode.of(clock.scope().itemCode())))
                .map(RunningClock::due).max(LocalDate::compareTo).orElse(null);
    }
}
