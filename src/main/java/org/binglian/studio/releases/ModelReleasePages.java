package org.binglian.studio.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.binglian.engine.model.CasesOnReleases;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.binglian.studio.StudioForms;
import org.binglian.studio.drafts.FindingLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases: listed, looked at, taken back. */
@Controller
class ModelReleasePages {

    private static final int NEWEST = 200;

    private final Releases releases;
    private final ReleasedSets released;
    private final CasesOnReleases cases;
    private final StudioForms forms;
    private final Analysts analysts;
    private final ObjectMapper json;

    ModelReleasePages(Releases releases, ReleasedSets released, CasesOnReleases cases, StudioForms forms, Analysts analysts, ObjectMapper json) {
        this.releases = releases;
        this.released = released;
        this.cases = cases;
        this.forms = forms;
        this.analysts = analysts;
        this.json = json;
    }

    @GetMapping("/studio/releases")
    String all(Model model) {
        analysts.reader();
        var running = cases.running();
        String now = released.newest().deployment();
        model.addAttribute("releases", releases.newest(NEWEST).stream().map(one -> ModelReleaseView.of(one, now, running.getOrDefault(one.deployment(), 0)))
                .toList());
        return "studio-releases";
    }

    @GetMapping("/studio/releases/{number}")
    String one(@PathVariable int number, Model model, Locale locale) {
        show(number, model);
        model.addAttribute("files", releases.files(number));
        model.addAttribute("findings", FindingLine.of(findings(number), locale));
        return "studio-release";
    }

    @GetMapping("/studio/releases/{number}/rollback")
    String ask(@PathVariable int number, Model model) {
        show(number, model);
        analysts.analyst();
        model.addAttribute("now", releases.ofDeployment(released.newest().deployment()).orElse(null));
        model.addAttribute("once", UUID.randomUUID().toString());
        return "studio-rollback";
    }

    @PostMapping("/studio/releases/{number}/rollback")
    ModelAndView rollback(@PathVariable int number, @RequestParam(defaultValue = "") String note, @RequestParam(required = false) String once,
                          Locale locale, RedirectAttributes next) {
        var analyst = analysts.analyst();
        return forms.act(analyst, new StudioForms.Sent("rollback", once, Map.of("note", note)),
                () -> "/studio/releases/" + releases.rollback(number, note, analyst.id()).number(), "/studio/releases/" + number + "/rollback", next, locale,
                "drafts.rolled-back");
    }

    private void show(int number, Model model) {
        var reader = analysts.reader();
        var one = releases.get(number);
        model.addAttribute("one", ModelReleaseView.of(one, released.newest().deployment(), cases.running().getOrDefault(one.deployment(), 0)));
        model.addAttribute("mayWrite", analysts.mayWrite(reader));
        model.addAttribute("sameNow", one.digest().equals(released.newest().digest()));
    }

    private List<Finding> findings(int number) {
        try {
            return json.readValue(releases.findings(number), new TypeReference<List<Finding>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
