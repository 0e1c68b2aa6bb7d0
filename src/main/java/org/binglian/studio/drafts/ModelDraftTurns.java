package org.binglian.studio.drafts;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.binglian.hall.Words;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.DraftMends;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ModelNames;
import org.binglian.modelling.draft.Rebasing;
import org.binglian.studio.Analysts;
import org.binglian.studio.StudioForms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of a draft's page do; each leads back to the page. */
@Controller
@RequestMapping("/studio/drafts/{id}")
class ModelDraftTurns {

    /** What every form carries: the version that its page showed, so that a second click finds it done, and a note. */
    public record Given(int version, String note) {
    }

    private final Drafts drafts;
    private final Rebasing rebasing;
    private final DraftMends mends;
    private final StudioForms forms;
    private final Words words;
    private final Analysts analysts;

    ModelDraftTurns(Drafts drafts, Rebasing rebasing, DraftMends mends, StudioForms forms, Words words, Analysts analysts) {
        this.drafts = drafts;
        this.rebasing = rebasing;
        this.mends = mends;
        this.forms = forms;
        this.words = words;
        this.analysts = analysts;
    }

    @PostMapping("/files")
    ModelAndView upload(@PathVariable long id, Given given, @RequestParam(required = false) List<MultipartFile> files, Locale locale, RedirectAttributes next) {
        var uploads = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> !file.isEmpty()).toList();
        return act("upload", id, given, next, locale, "drafts.saved-now", by -> drafts.save(id, given.version(),
                UploadedModels.read(uploads, drafts.models(id).names()), given.note(), by));
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable long id, Given given, @RequestParam String file, Locale locale, RedirectAttributes next) {
        return act("files", id, given, next, locale, "drafts.saved-now", by -> drafts.save(id, given.version(),
                Collections.singletonMap(ModelNames.require(file), null), given.note(), by));
    }

    @PostMapping("/reversal")
    ModelAndView revert(@PathVariable long id, Given given, @RequestParam String file, Locale locale, RedirectAttributes next) {
        return act("files", id, given, next, locale, "drafts.saved-now", by -> drafts.revert(id, given.version(), file, given.note(), by));
    }

    @PostMapping("/versions/{version}/restore")
    ModelAndView restore(@PathVariable long id, @PathVariable("version") int old, Locale locale, RedirectAttributes next) {
        return act("history", id, new Given(old, ""), next, locale, "drafts.restored", by -> drafts.restore(id, old, words.of("drafts.restored.note", "", locale, old), by));
    }

    @PostMapping("/declarations")
    ModelAndView declare(@PathVariable long id, Given given, Locale locale, RedirectAttributes next) {
        return act("findings", id, given, next, locale, "drafts.declared", by -> mends.declare(id, given.version(), words.of("drafts.declare.note", "", locale), by));
    }

    @PostMapping("/adoption")
    ModelAndView adopt(@PathVariable long id, Given given, Locale locale, RedirectAttributes next) {
        return act("adoption", id, given, next, locale, "drafts.adopted", by -> drafts.adopt(id, given.version(), given.note(), by));
    }

    /** {@code choice}: for each conflicting file {@code keep:NAME} or {@code take:NAME}. */
    @PostMapping("/rebase")
    ModelAndView rebase(@PathVariable long id, Given given, @RequestParam Map<String, String> all, Locale locale, RedirectAttributes next) {
        var choices = all.entrySet().stream().filter(one -> one.getKey().startsWith("choice-")).map(Map.Entry::getValue).toList();
        return act("rebase", id, given, next, locale, "drafts.rebased", by -> rebasing.rebase(id, given.version(), named("keep:", choices),
                named("take:", choices), given.note(), by));
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable long id, Given given, Locale locale, RedirectAttributes next) {
        return act("discard", id, given, next, locale, "drafts.discarded", by -> drafts.discard(id));
    }

    private ModelAndView act(String form, long id, Given given, RedirectAttributes next, Locale locale, String done, Function<String, Draft> act) {
        var analyst = analysts.analyst();
        String page = "/studio/drafts/" + id;
        var sent = new StudioForms.Sent(form, null, Map.of("note", given.note() == null ? "" : given.note()));
        return forms.act(analyst, sent, () -> {
            act.apply(analyst.id());
            return page;
        }, page, next, locale, done);
    }

    private static List<String> named(String choice, List<String> choices) {
        return choices.stream().filter(one -> one.startsWith(choice)).map(one -> one.substring(choice.length())).toList();
    }
}
