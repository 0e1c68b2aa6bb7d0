package org.binglian.hall.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.MaterialCode;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.DraftPapers;
import org.binglian.intake.Drafts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The materials of a draft, all in one place; each has a form of its own, so that one tab never undoes another. */
@Controller
@RequestMapping("/apply/{draftId}/materials")
class DraftMaterialPages {

    private final Drafts drafts;
    private final DraftPapers papers;
    private final DraftViews views;
    private final PreReviewFiles files;
    private final ErrorSummaries summaries;
    private final CaseAccess access;
    private final long largest;

    DraftMaterialPages(Drafts drafts, DraftPapers papers, DraftViews views, PreReviewFiles files, ErrorSummaries summaries, CaseAccess access,
                       @Value("${binglian.files.largest:524288000}") long largest) {
        this.drafts = drafts;
        this.papers = papers;
        this.views = views;
        this.files = files;
        this.summaries = summaries;
        this.access = access;
        this.largest = largest;
    }

    /** @param tooLarge the material whose file was turned away before it was read */
    @GetMapping
    String all(@PathVariable String draftId, @RequestParam(required = false) String tooLarge, Locale locale, Model model) {
        if (tooLarge != null) {
            return show(draftId, Refusal.tooLarge("file-too-large", largest / 1_048_576), tooLarge, locale, model);
        }
        return show(draftId, null, null, locale, model);
    }

    @GetMapping("/{code}")
    ResponseEntity<Resource> file(@PathVariable String draftId, @PathVariable String code, Locale locale) {
        return files.file(views.of(drafts.require(draftId, access.person()), locale), code);
    }

    @PostMapping("/{code}/file")
    ModelAndView upload(@PathVariable String draftId, @PathVariable String code, @RequestParam(required = false) MultipartFile file, Locale locale,
                        Model model) {
        return act(draftId, code, locale, model, () -> {
            if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
                throw Refusal.invalid("file-missing").field("file", "file-missing");
            }
            try (var content = file.getInputStream()) {
                papers.upload(draftId, MaterialCode.of(code), UploadedName.of(file), content, access.person());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PostMapping("/{code}/promise")
    ModelAndView promise(@PathVariable String draftId, @PathVariable String code, @RequestParam(required = false) String supplyBy, Locale locale,
                         Model model) {
        return act(draftId, code, locale, model, () -> papers.promise(draftId, MaterialCode.of(code), day(supplyBy), access.person()));
    }

    @PostMapping("/{code}/removal")
    ModelAndView remove(@PathVariable String draftId, @PathVariable String code, Locale locale, Model model) {
        return act(draftId, code, locale, model, () -> papers.takeBack(draftId, MaterialCode.of(code), access.person()));
    }

    @PostMapping
    ModelAndView samples(@PathVariable String draftId, Locale locale, Model model) {
        return act(draftId, "", locale, model, () -> papers.addSamples(draftId, access.person()));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("promise-incomplete").field("supplyBy", "date");
        }
    }

    private ModelAndView act(String draftId, String code, Locale locale, Model model, Runnable act) {
        drafts.require(draftId, access.person());
        try {
            act.run();
            return SeeOther.to("/apply/" + draftId + "/materials" + (code.isEmpty() ? "" : "#paper-" + code));
        } catch (Refusal refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            return new ModelAndView(show(draftId, refused, code, locale, model), model.asMap(), HttpStatusCode.valueOf(refused.status()));
        }
    }

    private String show(String draftId, Refusal refused, String code, Locale locale, Model model) {
        var draft = views.of(drafts.require(draftId, access.person()), locale);
        if (draft.caseNumber() != null) {
            return "redirect:/cases/" + draft.caseNumber() + "/receipt";
        }
        model.addAttribute("draft", draft);
        model.addAttribute("samples", papers.samplesOffered());
        model.addAttribute("largest", largest);
        model.addAttribute("errors", refused == null ? null : summaries.of(refused,
                field -> ("supplyBy".equals(field) || "commitments".equals(field) ? "promise-" : "file-") + code, locale));
        return "apply/materials";
    }
}
