package org.binglian.desk.acts;

import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.intake.Copies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was sent to me for information (抄送我的); opening one marks it read and leads to its case. */
@Controller
@RequestMapping("/desk/copies")
class CopyPages {

    private static final int NEWEST = 100;

    private final Copies copies;
    private final CurrentPerson current;

    CopyPages(Copies copies, CurrentPerson current) {
        this.copies = copies;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        var person = current.require();
        if (person.department() == null) {
            throw Refusal.notFound("not-found");
        }
        model.addAttribute("copies", copies.to(person, NEWEST));
        model.addAttribute("unread", copies.unread(person));
        return "copies";
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable long id) {
        return "redirect:/cases/" + copies.open(id, current.require()).caseNumber().value();
    }
}
