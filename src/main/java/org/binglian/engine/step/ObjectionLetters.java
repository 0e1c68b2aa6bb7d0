package org.binglian.engine.step;

import java.util.List;
import java.util.Map;
import org.binglian.notice.Notices;
import org.binglian.review.Meetings;
import org.springframework.stereotype.Component;

/** Sends the explanation to the departments that had disagreed: a paper, and a notice to each. */
@Component
public class ObjectionLetters {

    private final MeetingPapers papers;
    private final Meetings meetings;
    private final Notices notices;

    ObjectionLetters(MeetingPapers papers, Meetings meetings, Notices notices) {
        this.papers = papers;
        this.meetings = meetings;
        this.notices = notices;
    }

    public void send(long meetingId, List<String> objectors) {
        var meeting = meetings.require(meetingId);
        String paper = papers.explanation(meeting, objectors);
        objectors.forEach(department -> notices.tell(department, "OBJECTION_EXPLAINED", meeting.subject(), Map.of("paper", paper)));
    }
}
