package org.binglian.studio.editor;

import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.engine.model.ReleasedModels;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A model in its editor, or read-only as it runs. */
@Controller
@RequestMapping("/studio")
class EditorPages {

    private final Analysts analysts;
    private final ReleasedModels released;

    EditorPages(Analysts analysts, ReleasedModels released) {
        this.analysts = analysts;
        this.released = released;
    }

    @GetMapping("/drafts/{id}/edit")
    String edit(@PathVariable String id, @RequestParam String file, Model model) {
        var reader = analysts.reader();
        model.addAttribute("draft", id);
        model.addAttribute("file", file);
        model.addAttribute("kind", ModelKind.of(file));
        model.addAttribute("writer", reader.is(Role.ANALYST));
        return "studio-edit";
    }

    @GetMapping("/view")
    String view(@RequestParam String file, Model model) {
        var reader = analysts.reader();
        if (!released.inForce().containsKey(file)) {
            throw Refusal.notFound("not-found");
        }
        model.addAttribute("file", file);
        model.addAttribute("kind", ModelKind.of(file));
        model.addAttribute("writer", reader.is(Role.ANALYST));
        return "studio-view";
    }
}
