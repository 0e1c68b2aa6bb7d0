package org.binglian.hall.progress;

import java.util.List;
import java.util.Locale;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.hall.CaseFolder;
import org.binglian.hall.CaseView;
import org.binglian.hall.CriticalPath;
import org.binglian.hall.WhyThisDate;
import org.springframework.stereotype.Component;

/** Draws the items of a case and their consulted departments as lanes, with the explanation of every date. */
@Component
class Lanes {

    private final Clocks clocks;
    private final WhyThisDate why;

    Lanes(Clocks clocks, WhyThisDate why) {
        this.clocks = clocks;
        this.why = why;
    }

    List<Lane> of(CaseFolder folder, CaseView view, Axis axis, CriticalPath path, Locale locale) {
        return view.items().stream().map(item -> {
            String look = Lane.look(item);
            var statutory = item.clock() == null ? null : dated(folder, "STATUTORY", item.itemCode(), null, List.of(), locale);
            var promised = item.clock() == null ? null : dated(folder, "PROMISED", item.itemCode(), null, item.clock().moves(), locale);
            return new Lane(item, look, Lane.spans(item, look, axis), promised, statutory, path.through(view.caseNumber(), item.itemCode(), null),
                    item.opinions().stream().map(asked -> asked(folder, view, item, asked, axis, path, locale)).toList());
        }).toList();
    }

    private Lane.Asked asked(CaseFolder folder, CaseView view, CaseView.ItemLine item, CaseView.OpinionLine asked, Axis axis, CriticalPath path,
                             Locale locale) {
        String look = Lane.look(asked);
        return new Lane.Asked(asked, look, Lane.spans(asked, look, axis), dated(folder, "OPINION", item.itemCode(), asked.department(), asked.moves(),
                locale), path.through(view.caseNumber(), item.itemCode(), asked.department()));
    }

    /** The day of the case's latest clock of a kind; null where it has none. */
    Lane.Dated dated(CaseFolder folder, String kind, String item, String department, List<CaseView.Move> moves, Locale locale) {
        RunningClock clock = folder.reviewing().latest(kind, item, department);
        return clock == null ? null : new Lane.Dated(clock.due(), why.told(clocks.explain(clock), locale),
                moves.stream().map(move -> why.moved(move, locale)).toList());
    }
}
