package org.binglian.hall.apply;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.DraftFiling;
import org.binglian.intake.DraftPapers;
import org.binglian.intake.Drafts;
import org.binglian.intake.PreReviews;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft: its task list and its steps but the materials, one thing a page; a draft that was filed leads to its receipt. */
@Controller
@RequestMapping("/apply/{draftId}")
class DraftPages {

    private final Drafts drafts;
    private final DraftPapers papers;
    private final DraftFiling filing;
    private final PreReviews preReviews;
    private final DraftViews views;
    private final ErrorSummaries summaries;
    private final CaseAccess access;

    DraftPages(Drafts drafts, DraftPapers papers, DraftFiling filing, PreReviews preReviews, DraftViews views, ErrorSummaries summaries,
               CaseAccess access) {
        this.drafts = drafts;
        this.papers = papers;
        this.filing = filing;
        this.preReviews = preReviews;
        this.views = views;
        this.summaries = summaries;
        this.access = access;
    }

    @GetMapping
    String tasks(@PathVariable String draftId, Locale locale, Model model) {
        return show("tasks", draftId, locale, model);
    }

    @GetMapping("/items")
    String items(@PathVariable String draftId, Locale locale, Model model) {
        return show("items", draftId, locale, model);
    }

    @PostMapping("/items")
    ModelAndView choose(@PathVariable String draftId, @RequestParam(required = false) List<String> items, Locale locale, Model model) {
        return act("items", draftId, locale, model, () -> {
            drafts.choose(draftId, items == null ? List.of() : items.stream().map(ItemCode::of).toList(), access.person());
            return "/apply/" + draftId;
        });
    }

    @GetMapping("/consultation")
    String consultation(@PathVariable String draftId, Locale locale, Model model) {
        return show("consultation", draftId, locale, model);
    }

    @PostMapping("/consultation")
    ModelAndView consult(@PathVariable String draftId, @RequestParam(required = false) Boolean requested, Locale locale, Model model) {
        return act("consultation", draftId, locale, model, () -> {
            drafts.wantConsultation(draftId, requested, access.person());
            return "/apply/" + draftId;
        });
    }

    @GetMapping("/pre-review")
    String preReview(@PathVariable String draftId, Locale locale, Model model) {
        return show("pre-review", draftId, locale, model);
    }

    @PostMapping("/pre-review")
    ModelAndView askPreReview(@PathVariable String draftId, Locale locale, Model model) {
        var running = views.of(drafts.require(draftId, access.person()), locale).preReview();
        return running != null && "ASKED".equals(running.state()) ? SeeOther.to("/apply/" + draftId)
                : act("pre-review", draftId, locale, model, () -> {
                    preReviews.ask(draftId, access.person());
                    return "/apply/" + draftId;
                });
    }

    @GetMapping("/check")
    String check(@PathVariable String draftId, Locale locale, Model model) {
        return show("check", draftId, locale, model);
    }

    /** Files the case; a second click finds it filed and leads to the same receipt. */
    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String draftId, Locale locale, Model model) {
        return act("check", draftId, locale, model, () -> "/cases/" + filing.file(draftId, access.person()) + "/receipt");
    }

    @GetMapping("/discard")
    String askDiscard(@PathVariable String draftId, Locale locale, Model model) {
        return show("discard", draftId, locale, model);
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable String draftId, Locale locale, Model model) {
        return act("discard", draftId, locale, model, () -> {
            filing.discard(draftId, access.person());
            return "/apply";
        });
    }

    private String show(String page, String draftId, Locale locale, Model model) {
        var draft = views.of(drafts.require(draftId, access.person()), locale);
        if (draft.caseNumber() != null) {
            return "redirect:/cases/" + draft.caseNumber() + "/receipt";
        }
        model.addAttribute("draft", draft);
        model.addAttribute("samples", papers.samplesOffered());
        return "apply/" + page;
    }

    private ModelAndView act(String page, String draftId, Locale locale, Model model, Supplier<String> act) {
        drafts.require(draftId, access.person());
        try {
            return SeeOther.to(act.get());
        } catch (Refusal refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            model.addAttribute("errors", summaries.of(refused, locale));
            return new ModelAndView(show(page, draftId, locale, model), model.asMap(), HttpStatusCode.valueOf(refused.status()));
        }
    }
}
