package org.binglian.studio.drafts;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.binglian.access.Refusal;
import org.binglian.ledger.Entry;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.DraftMends;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ModelTitles;
import org.binglian.modelling.draft.Rebasing;
import org.binglian.modelling.release.ReleaseChecks;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One draft: its files, its history, what was found, what stands in the way of its release. */
@Controller
@RequestMapping("/studio/drafts/{id}")
class ModelDraftPages {

    private final Drafts drafts;
    private final Rebasing rebasing;
    private final ReleaseChecks checks;
    private final Releases releases;
    private final ModelTitles titles;
    private final Analysts analysts;

    ModelDraftPages(Drafts drafts, Rebasing rebasing, ReleaseChecks checks, Releases releases, ModelTitles titles, Analysts analysts) {
        this.drafts = drafts;
        this.rebasing = rebasing;
        this.checks = checks;
        this.releases = releases;
        this.titles = titles;
        this.analysts = analysts;
    }

    @GetMapping
    String one(@PathVariable long id, Model model, Locale locale) {
        var reader = analysts.reader();
        var draft = drafts.get(id);
        var named = new TreeMap<>(titles.of(drafts.base(id)));
        named.putAll(titles.of(drafts.models(id)));
        var checked = checks.of(draft, reader.id());
        model.addAttribute("draft", draft);
        model.addAttribute("mayWrite", draft.open() && analysts.mayWrite(reader));
        model.addAttribute("mayRelease", analysts.mayWrite(reader));
        model.addAttribute("files", drafts.changes(id));
        model.addAttribute("titles", named);
        model.addAttribute("folders", ModelFolders.of(named));
        model.addAttribute("versions", drafts.versions(id));
        model.addAttribute("nobodys", drafts.savers(id).equals(Set.of(Entry.SYSTEM)));
        model.addAttribute("outdated", draft.open() && drafts.outdated(draft));
        model.addAttribute("conflicts", draft.open() && drafts.outdated(draft) ? rebasing.conflicts(draft) : Set.of());
        model.addAttribute("findings", FindingLine.of(checked.findings(), locale));
        model.addAttribute("declarable", DraftMends.declarable(checked.findings()));
        model.addAttribute("obstacles", checked.obstacles());
        model.addAttribute("rehearsal", checked.rehearsal().orElse(null));
        model.addAttribute("release", draft.state() == Draft.State.RELEASED ? releases.ofDraft(id).orElse(null) : null);
        model.addAttribute("once", UUID.randomUUID().toString());
        return "studio-draft";
    }

    @GetMapping("/models.zip")
    ResponseEntity<byte[]> archive(@PathVariable long id) {
        analysts.reader();
        return ModelArchive.of(drafts.models(id), "draft-" + id + ".zip");
    }

    /** One file as it stands in this version, the last when left out. */
    @GetMapping("/download")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam String file, @RequestParam(required = false) Integer version) {
        analysts.reader();
        var content = drafts.models(id, version == null ? drafts.version(id) : version).content(file);
        return ModelArchive.download(content.orElseThrow(() -> Refusal.notFound("model-file-unknown")), file.substring(file.lastIndexOf('/') + 1),
                MediaType.APPLICATION_OCTET_STREAM);
    }
}
