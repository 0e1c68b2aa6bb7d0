package org.binglian.studio.changes;

import java.util.Locale;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says what a draft changes. */
@Controller
class ChangesPages {

    private static final String NOW = "now";

    private final Drafts drafts;
    private final ReleasedSets released;
    private final ComparedFiles files;
    private final Analysts analysts;

    ChangesPages(Drafts drafts, ReleasedSets released, ComparedFiles files, Analysts analysts) {
        this.drafts = drafts;
        this.released = released;
        this.files = files;
        this.analysts = analysts;
    }

    /** @param against {@code now}: what runs now, else what the draft stands on */
    @GetMapping("/studio/drafts/{id}/changes")
    String changes(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "") String against, Locale locale,
                   Model page) {
        analysts.reader();
        var draft = drafts.get(id);
        boolean outdated = drafts.outdated(draft);
        boolean now = outdated && NOW.equals(against);
        var compared = files.of(now ? released.newest().models() : drafts.base(id), drafts.models(id), all, locale);
        page.addAttribute("draft", draft);
        page.addAttribute("outdated", outdated);
        page.addAttribute("against", now ? NOW : null);
        page.addAttribute("files", compared);
        page.addAttribute("whole", all);
        page.addAttribute("count", compared.stream().mapToInt(file -> file.lines().size()).sum());
        return "studio-changes";
    }
}
