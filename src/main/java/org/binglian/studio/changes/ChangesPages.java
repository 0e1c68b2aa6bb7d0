package org.binglian.studio.changes;

import java.util.Locale;
import org.binglian.modelling.draft.Drafts;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says what a draft changes. */
@Controller
class ChangesPages {

    private final Drafts drafts;
    private final ComparedFiles files;
    private final Analysts analysts;

    ChangesPages(Drafts drafts, ComparedFiles files, Analysts analysts) {
        this.drafts = drafts;
        this.files = files;
        this.analysts = analysts;
    }

    @GetMapping("/studio/drafts/{id}/changes")
    String changes(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Locale locale, Model page) {
        analysts.reader();
        var draft = drafts.get(id);
        var compared = files.of(drafts.base(id), drafts.models(id), all, locale);
        page.addAttribute("draft", draft);
        page.addAttribute("outdated", draft.open() && drafts.outdated(draft));
        page.addAttribute("files", compared);
        page.addAttribute("whole", all);
        page.addAttribute("count", compared.stream().mapToInt(file -> file.lines().size()).sum());
        return "studio-changes";
    }
}
