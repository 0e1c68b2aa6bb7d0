package org.binglian.desk.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Like tasks chosen from the list: the form filled in once, then what became of each. */
@Controller
class BatchPages {

    private static final Filter ALL = new Filter(null, null, null);

    private final Batches batches;
    private final Cards cards;
    private final TaskWords words;
    private final CurrentPerson current;

    BatchPages(Batches batches, Cards cards, TaskWords words, CurrentPerson current) {
        this.batches = batches;
        this.cards = cards;
        this.words = words;
        this.current = current;
    }

    /** One line of the result in the words of its reader. */
    record Result(String id, String title, String caseNumber, String item, Boolean done, String reason) {
    }

    @GetMapping("/desk/batch")
    String chosen(@RequestParam(name = "task", defaultValue = "") List<String> tasks, Locale locale, Model model, RedirectAttributes told) {
        var person = current.require();
        try {
            var alike = batches.alike(tasks.stream().distinct().toList(), person);
            if (alike.isEmpty()) {
                throw Refusal.notFound("task-unknown");
            }
            model.addAttribute("cards", cards.of(alike, person, ALL, locale));
            model.addAttribute("batch", UUID.randomUUID().toString());
            return "desk-batch";
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            told.addFlashAttribute("refused", words.refused(refusal, locale));
            return "redirect:/desk";
        }
    }

    @GetMapping("/desk/batch/{id}")
    String result(@PathVariable String id, Locale locale, Model model) {
        var lines = batches.lines(id, current.require());
        model.addAttribute("results", lines.stream().map(line -> new Result(line.id(),
                line.name() == null ? line.id() : cards.title(line.kind(), line.name(), locale), line.caseNumber(), cards.item(line.itemCode(), locale),
                line.done(), line.reason())).toList());
        model.addAttribute("doneCount", lines.stream().filter(line -> Boolean.TRUE.equals(line.done())).count());
        return "desk-batch-result";
    }
}
