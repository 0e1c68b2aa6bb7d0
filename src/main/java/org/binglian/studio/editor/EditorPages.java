package org.binglian.studio.editor;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ModelTitles;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.studio.Analysts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A model of a draft in its editor, and a model to be read: as it runs, or as a draft has it. */
@Controller
@RequestMapping("/studio")
class EditorPages {

    private final Analysts analysts;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final ModelTitles titles;
    private final MessageSource texts;

    EditorPages(Analysts analysts, Drafts drafts, ReleasedSets released, ModelTitles titles, MessageSource texts) {
        this.analysts = analysts;
        this.drafts = drafts;
        this.released = released;
        this.titles = titles;
        this.texts = texts;
    }

    @GetMapping("/drafts/{id}/edit")
    String edit(@PathVariable long id, @RequestParam String file, Model model, RedirectAttributes next) {
        var reader = analysts.reader();
        var draft = drafts.get(id);
        describe(model, drafts.models(id), file, reader.is(Role.ANALYST));
        if (!draft.open() || !reader.is(Role.ANALYST)) {
            next.addAttribute("file", file).addAttribute("draft", id);
            return "redirect:/studio/view";
        }
        model.addAttribute("draft", draft);
        return "studio-edit";
    }

    @GetMapping("/view")
    String view(@RequestParam String file, @RequestParam(required = false) Long draft, Model model) {
        var reader = analysts.reader();
        describe(model, draft == null ? released.newest().models() : drafts.models(draft), file, reader.is(Role.ANALYST));
        model.addAttribute("draft", draft == null ? null : drafts.get(draft));
        model.addAttribute("open", drafts.all(Draft.State.OPEN));
        return "studio-view";
    }

    /** Begins a draft in which this file is then changed. */
    @PostMapping("/view")
    String change(@RequestParam String file, Locale locale, RedirectAttributes next) {
        var analyst = analysts.analyst();
        String title = title(released.newest().models(), file);
        var draft = drafts.begin(texts.getMessage("studio.change.title", new Object[] {title}, locale), "", Map.of(), analyst.id());
        next.addAttribute("id", draft.id()).addAttribute("file", file);
        return "redirect:/studio/drafts/{id}/edit";
    }

    private void describe(Model model, ModelSet models, String file, boolean writer) {
        model.addAttribute("file", file);
        model.addAttribute("kind", ModelKind.of(file));
        model.addAttribute("title", title(models, file));
        model.addAttribute("writer", writer);
    }

    private String title(ModelSet models, String file) {
        return java.util.Optional.ofNullable(titles.of(models).get(file)).orElseThrow(() -> Refusal.notFound("model-file-unknown"));
    }
}
