package org.binglian.hall;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Component;

/** What the applicant of a case gave, owes and asked, and which prerequisites wait for it, in the words of the reader. */
@Component
class GivenLines {

    private final PromiseLines promises;
    private final MaterialLines materials;
    private final Handlers handlers;

    GivenLines(PromiseLines promises, MaterialLines materials, Handlers handlers) {
        this.promises = promises;
        this.materials = materials;
        this.handlers = handlers;
    }

    record Lines(CaseView.Correction correction, List<CaseView.Waiver> waivers, List<CaseView.Tolerated> tolerated,
                 List<CaseView.Promise> promises, List<CaseView.MaterialLine> materials, CaseView.Handler handler,
                 List<CaseView.EnquiryLine> enquiries) {
    }

    Lines of(CaseFolder folder, boolean official, Locale locale) {
        return new Lines(correction(folder), waivers(folder), promises.tolerated(folder), promises.all(folder),
                materials.of(folder.filed().number(), folder.given().materials(), locale), handlers.of(folder, official, locale),
                handlers.enquiries(folder, official, locale));
    }

    private static CaseView.Correction correction(CaseFolder folder) {
        if (folder.filed().state() != NationalState.CORRECTION_REQUESTED) {
            return null;
        }
        var clock = folder.reviewing().latest("CORRECTION", null, null);
        LocalDate due = clock == null ? null : clock.due();
        var notice = folder.given().notice();
        return notice == null ? new CaseView.Correction(null, due, List.of()) : new CaseView.Correction(notice.number(), due,
                notice.demands().stream().map(d -> new CaseView.Demanded(d.material().value(), d.problem(), d.requirement(), d.department(),
                        d.suppliedOn())).toList());
    }

    private static List<CaseView.Waiver> waivers(CaseFolder folder) {
        return folder.reviewing().lines().stream().filter(PrerequisiteLine::waived)
                .sorted(Comparator.comparing((PrerequisiteLine line) -> !line.open()))
                .map(line -> new CaseView.Waiver(line.item().value(), line.anyOf().get(0).value(), line.anyOf().stream().map(ItemCode::value).toList(),
                        line.decision().name(), line.gate().name(), line.open(), line.reason(), line.closedOn(), line.closedHow())).toList();
    }
}
