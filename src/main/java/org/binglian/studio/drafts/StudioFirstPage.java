package org.binglian.studio.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.DraftFindings;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ModelTitles;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.binglian.studio.StudioForms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The studio's first page: open drafts, the models in force by folder, the newest releases. */
@Controller
class StudioFirstPage {

    private static final int NEWEST = 5;

    private final Drafts drafts;
    private final DraftFindings judged;
    private final ReleasedSets released;
    private final ModelTitles titles;
    private final Releases releases;
    private final StudioForms forms;
    private final Analysts analysts;

    StudioFirstPage(Drafts drafts, DraftFindings judged, ReleasedSets released, ModelTitles titles, Releases releases, StudioForms forms,
                    Analysts analysts) {
        this.drafts = drafts;
        this.judged = judged;
        this.released = released;
        this.titles = titles;
        this.releases = releases;
        this.forms = forms;
        this.analysts = analysts;
    }

    @GetMapping("/studio")
    String first(Model model) {
        var reader = analysts.reader();
        var newest = released.newest();
        model.addAttribute("mayDraft", analysts.mayWrite(reader));
        model.addAttribute("drafts", drafts.all(Draft.State.OPEN).stream().map(this::line).toList());
        model.addAttribute("folders", ModelFolders.of(titles.of(newest.models())));
        model.addAttribute("digest", newest.digest());
        model.addAttribute("now", releases.ofDeployment(newest.deployment()).orElse(null));
        model.addAttribute("releases", releases.newest(NEWEST));
        model.addAttribute("once", java.util.UUID.randomUUID().toString());
        return "studio-first";
    }

    /** A draft begun with or without files. */
    @PostMapping("/studio/drafts")
    ModelAndView begin(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String note,
                       @RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) String once, Locale locale,
                       RedirectAttributes next) {
        var analyst = analysts.analyst();
        var given = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> !file.isEmpty()).toList();
        return forms.act(analyst, new StudioForms.Sent("begin", once, Map.of("title", title, "note", note)), () -> "/studio/drafts/" + drafts.begin(title, note,
                given.isEmpty() ? Map.of() : UploadedModels.read(given, released.newest().models().names()), analyst.id()).id(),
                "/studio", next, locale, "drafts.begun");
    }

    @GetMapping("/studio/models.zip")
    ResponseEntity<byte[]> archive() {
        analysts.reader();
        return ModelArchive.of(released.newest().models(), "models.zip");
    }

    private DraftLine line(Draft draft) {
        var found = judged.of(draft);
        long errors = DraftFindings.errors(found);
        return new DraftLine(draft, drafts.changes(draft.id()).size(), errors, found.size() - errors, drafts.outdated(draft));
    }
}
