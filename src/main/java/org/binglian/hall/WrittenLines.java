package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.supervision.WarningCards;
import org.springframework.stereotype.Component;

/** What the office wrote down about a case in the words of its reader: papers, defaults, cards, hand-overs, meetings, the timeline. */
@Component
class WrittenLines {

    private final MeetingViews meetings;
    private final HandoverViews handovers;
    private final Timeline timeline;
    private final Words words;

    WrittenLines(MeetingViews meetings, HandoverViews handovers, Timeline timeline, Words words) {
        this.meetings = meetings;
        this.handovers = handovers;
        this.timeline = timeline;
        this.words = words;
    }

    record Lines(List<CaseView.PaperLine> papers, List<CaseView.Default> defaults, List<CaseView.MeetingLine> meetings, List<CaseView.Card> cards,
                 List<HandoverView> handovers, List<CaseView.Event> timeline) {
    }

    /** For anyone with the tracking code. */
    List<Map<String, Object>> masked(CaseFolder folder, Locale locale) {
        return timeline.masked(folder.written().rows(), locale);
    }

    Lines of(CaseFolder folder, boolean official, Locale locale) {
        var written = folder.written();
        return new Lines(written.papers().stream().map(p -> new CaseView.PaperLine(p.number(), p.kind().name(), words.paper(p.kind(), locale),
                p.item() == null ? null : p.item().value(), p.issuedOn(), "/api/papers/" + p.number())).toList(),
                written.defaults().stream().map(d -> new CaseView.Default(d.layer(), d.itemCode(), d.department(), d.mode(), d.effectiveOn(),
                        d.recordedAt(), d.noticeNumber())).toList(),
                meetings.of(folder, official, locale),
                written.cards().stream().filter(w -> official || !WarningCards.ofAccountability(w.clockKind()))
                        .map(w -> new CaseView.Card(w.level(), w.clockKind(), w.itemCode(), w.department(), w.givenAt())).toList(),
                written.handovers().stream().map(handover -> handovers.of(handover, locale)).toList(),
                timeline.of(written.rows(), folder.names(), official, locale));
    }
}
