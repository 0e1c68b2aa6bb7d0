package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.prerequisite.Assessment;
import org.binglian.prerequisite.AssessmentConsultation;
import org.binglian.prerequisite.AssessmentKind;
import org.binglian.prerequisite.AssessmentKinds;
import org.binglian.prerequisite.AssessmentUse;
import org.springframework.stereotype.Component;

/** Puts names beside the codes of the register. */
@Component
public class AssessmentViews {

    private final AssessmentKinds kinds;
    private final AssessmentConsultation consultation;
    private final ApplicableItems applicable;
    private final OfficeTime office;
    private final Words words;

    AssessmentViews(AssessmentKinds kinds, AssessmentConsultation consultation, ApplicableItems applicable, OfficeTime office, Words words) {
        this.kinds = kinds;
        this.consultation = consultation;
        this.applicable = applicable;
        this.office = office;
        this.words = words;
    }

    AssessmentView of(Assessment a, Locale locale) {
        return new AssessmentView(a.number(), a.kind(), kind(a.kind(), locale), a.department(), words.department(a.department(), locale), a.plots(),
                a.region(), a.result(), a.validFrom(), a.validUntil(), a.documentNumber(), a.documentHash(), a.state(office.today()), a.endReason());
    }

    AssessmentView.Kind of(AssessmentKind k, Locale locale) {
        return new AssessmentView.Kind(k.code(), k.name(locale), k.nameZh(), k.nameEn(), k.department(), words.department(k.department(), locale));
    }

    AssessmentView.Use of(AssessmentUse u, Locale locale) {
        return new AssessmentView.Use(u.number(), u.caseNumber().value(), u.item().value(), words.item(u.item(), locale), u.treatment(), u.beganOn(),
                u.endedOn(), u.endedHow());
    }

    /** Those in force that cover a project, each with the items that it spares. */
    public List<AssessmentView.Covering> covering(List<String> plots, ProjectFacts facts, Locale locale) {
        List<ItemCode> items = applicable.of(facts).stream().sorted(java.util.Comparator.comparing(ItemCode::value)).toList();
        return shown(consultation.covering(plots, facts, items), locale);
    }

    List<Assessment> inForce() {
        return consultation.inForce();
    }

    /** The same, of the valid assessments read before. */
    List<AssessmentView.Covering> covering(List<Assessment> inForce, List<String> plots, ProjectFacts facts, Locale locale) {
        List<ItemCode> items = applicable.of(facts).stream().sorted(java.util.Comparator.comparing(ItemCode::value)).toList();
        return shown(consultation.covering(inForce, plots, facts, items), locale);
    }

    private List<AssessmentView.Covering> shown(List<AssessmentConsultation.Covering> covering, Locale locale) {
        return covering.stream().map(one -> {
            var a = one.assessment();
            return new AssessmentView.Covering(a.number(), a.kind(), kind(a.kind(), locale), a.result(), a.validUntil(), one.spared().entrySet().stream()
                    .map(spared -> new AssessmentView.Treatment(spared.getKey().value(), words.item(spared.getKey(), locale),
                            spared.getValue().treatment())).toList());
        }).toList();
    }

    private String kind(String code, Locale locale) {
        return kinds.find(code).map(kind -> kind.name(locale)).orElse(code);
    }
}
