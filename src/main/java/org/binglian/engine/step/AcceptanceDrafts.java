package org.binglian.engine.step;

import java.util.Map;
import java.util.function.Supplier;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.StepLimits;
import org.binglian.engine.step.PaperDrafts.Draft;
import org.binglian.intake.Cases;
import org.binglian.issuance.PaperKind;
import org.springframework.stereotype.Component;

/** What opens and closes a case as a whole: accepted, corrected, refused, started, delivered. */
@Component
class AcceptanceDrafts {

    private static final String WINDOW = "window";

    private final Cases cases;
    private final CasePapers words;
    private final StepLimits limits;
    private final WorkingDays days;
    private final OfficeTime office;

    AcceptanceDrafts(Cases cases, CasePapers words, StepLimits limits, WorkingDays days, OfficeTime office) {
        this.cases = cases;
        this.words = words;
        this.limits = limits;
        this.days = days;
        this.office = office;
    }

    void add(Map<PaperKind, Supplier<Draft>> drafts, String task, CaseNumber number, String department) {
        switch (task) {
            case "ACCEPTANCE" -> {
                int round = cases.require(number).round();
                if (!cases.demands(number, round).isEmpty()) {
                    drafts.put(PaperKind.CORRECTION_NOTICE, () -> new Draft(WINDOW, Map.of("demands", words.demands(number, round), "newDue",
                            limits.of("CORRECTION").map(limit -> days.plus(office.today(), limit.days()).toString()).orElse(""))));
                }
                drafts.put(PaperKind.ACCEPTANCE_NOTICE, () -> new Draft(WINDOW, Map.of("items", words.items(number, Map.of()), "mode",
                        words.text("acceptance.ACCEPT", ""), "conditions", "")));
                drafts.put(PaperKind.NON_ACCEPTANCE_DECISION, () -> new Draft(WINDOW, Map.of("reason", words.text("paper.draft.reason", ""))));
            }
            case "STAGE_START" -> drafts.put(PaperKind.START_NOTICE, () -> new Draft(department, Map.of("departmentName",
                    words.department(department), "items", words.items(number, Map.of()))));
            case "DELIVERY" -> drafts.put(PaperKind.DELIVERY_PROOF, () -> new Draft(WINDOW, words.delivery(number, "WINDOW")));
            default -> {
            }
        }
    }
}
