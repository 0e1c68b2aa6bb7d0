package org.binglian.hall.apply;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Say;
import org.binglian.hall.Words;
import org.binglian.intake.Draft;
import org.binglian.intake.DraftPaper;
import org.binglian.intake.DraftSheet;
import org.binglian.intake.DraftSheets;
import org.binglian.intake.PreReview;
import org.binglian.intake.PreReviews;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Puts a draft, what it asks and what was remarked about it into one view. */
@Component
class DraftViews {

    private final DraftSheets sheets;
    private final PreReviews preReviews;
    private final Projects projects;
    private final Departments departments;
    private final Words words;
    private final Catalogue catalogue;
    private final OfficeTime office;

    DraftViews(DraftSheets sheets, PreReviews preReviews, Projects projects, Departments departments, Words words, Catalogue catalogue,
               OfficeTime office) {
        this.sheets = sheets;
        this.preReviews = preReviews;
        this.projects = projects;
        this.departments = departments;
        this.words = words;
        this.catalogue = catalogue;
        this.office = office;
    }

    DraftView of(Draft draft, Locale locale) {
        return of(draft, "/apply/" + draft.id() + "/materials/", locale);
    }

    /** @param files where the reader finds the files */
    DraftView of(Draft draft, String files, Locale locale) {
        var project = projects.require(draft.project());
        var sheet = sheets.of(draft, project);
        var looks = preReviews.ofDraft(draft.id()).stream().filter(look -> look.state() != PreReview.State.DROPPED).toList();
        var remarks = looks.stream().limit(1).flatMap(look -> look.remarks().stream()).toList();
        boolean english = "en".equals(locale.getLanguage()) && project.nameEn() != null && !project.nameEn().isBlank();
        return new DraftView(draft.id(), project.number().value(), english ? project.nameEn() : project.name(), project.applicant().name(), draft.stage(),
                words.stage(draft.stage(), locale), draft.state().name(), draft.channel(), draft.caseNumber() == null ? null : draft.caseNumber().value(),
                draft.begunBy(), draft.begunAt(), draft.changedAt(), draft.consultation(), items(sheet, locale),
                sheet.papers().stream().map(paper -> material(paper, remarks, files, locale)).toList(), sheet.missing().size(),
                looks.isEmpty() ? null : look(looks.get(0), locale));
    }

    DraftView.PreReviewLine look(PreReview look, Locale locale) {
        var say = new Say(words, catalogue, office, locale);
        return new DraftView.PreReviewLine(look.id(), look.state().name(), look.department(), words.department(look.department(), locale), look.askedAt(),
                look.dueOn(), look.endedOn(), look.remarks().stream().map(remark -> new DraftView.RemarkLine(remark.material().value(),
                        say.material(remark.material().value()), remark.text())).toList());
    }

    private List<DraftView.ItemLine> items(DraftSheet sheet, Locale locale) {
        return sheet.possible().stream().map(item -> new DraftView.ItemLine(item.code().value(), item.name(locale), item.decidingBody(),
                words.department(item.decidingBody(), locale), item.promisedDays(), sheet.chosen().contains(item))).toList();
    }

    private DraftView.MaterialLine material(DraftPaper paper, List<PreReview.Remark> remarks, String files, Locale locale) {
        var m = paper.material();
        var file = paper.file();
        var follow = paper.follow();
        String code = m.code().value();
        return new DraftView.MaterialLine(code, m.name(locale), m.item().value(), m.copies(), m.form().name(), m.sealRequired(), m.sample(),
                paper.status(), paper.asked(), file == null ? null : file.fileName(), file == null ? null : file.size(),
                file == null ? null : file.sha256(), file == null ? null : file.promisedUntil(), follow == null ? null : follow.latest(),
                follow == null ? null : follow.consequence(), paper.heldBy(), holder(paper.heldBy(), locale), paper.paperNumber(),
                paper.originCase() == null ? null : paper.originCase().value(), paper.sameAs() == null ? null : paper.sameAs().value(),
                file == null || file.sha256() == null ? null : files + code,
                remarks.stream().filter(remark -> remark.material().equals(m.code())).map(PreReview.Remark::text).toList());
    }

    private String holder(String heldBy, Locale locale) {
        return heldBy == null ? null : departments.find(heldBy).map(d -> d.name(locale)).orElseGet(() -> words.of("held." + heldBy, heldBy, locale));
    }
}
