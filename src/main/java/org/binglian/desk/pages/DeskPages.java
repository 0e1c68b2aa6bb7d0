package org.binglian.desk.pages;

import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.StartedActs;
import org.binglian.worklist.DoneTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of today and the lists: to do, done, started. */
@Controller
class DeskPages {

    private final DeskLists lists;
    private final Cards cards;
    private final DoneTasks done;
    private final DoneLines doneLines;
    private final StartedActs started;
    private final CurrentPerson current;

    DeskPages(DeskLists lists, Cards cards, DoneTasks done, DoneLines doneLines, StartedActs started, CurrentPerson current) {
        this.lists = lists;
        this.cards = cards;
        this.done = done;
        this.doneLines = doneLines;
        this.started = started;
        this.current = current;
    }

    @GetMapping("/desk")
    String toDo(@RequestParam(required = false) String show, @RequestParam(required = false) String kind, @RequestParam(required = false) String q,
                @RequestParam(required = false) String cursor, @RequestParam(required = false) String done, Locale locale, Model model) {
        var person = frame("todo", model);
        var filter = new Filter(show, kind, q);
        var page = lists.page(person, filter, DeskLists.PAGE, cursor);
        model.addAttribute("today", lists.today());
        model.addAttribute("near", lists.near());
        model.addAttribute("section", lists.section(person));
        model.addAttribute("heads", DeskLists.heads(person));
        model.addAttribute("filter", filter);
        model.addAttribute("cards", cards.of(page.tasks(), person, filter, locale));
        model.addAttribute("next", page.next() == null ? null : filter.at("/desk", "cursor", page.next()));
        model.addAttribute("done", doneLines.just(done, person, locale));
        return "desk";
    }

    @GetMapping("/desk/done")
    String done(@RequestParam(required = false) String before, Locale locale, Model model) {
        var person = frame("done", model);
        var lines = doneLines.of(person, before, DeskLists.PAGE + 1, locale);
        model.addAttribute("lines", lines.subList(0, Math.min(DeskLists.PAGE, lines.size())));
        model.addAttribute("older", lines.size() > DeskLists.PAGE ? lines.get(DeskLists.PAGE - 1).taskId() : null);
        return "desk-done";
    }

    @GetMapping("/desk/started")
    String started(@RequestParam(required = false) Long before, Locale locale, Model model) {
        var person = frame("started", model);
        var acts = started.of(person.id(), before, DeskLists.PAGE + 1, locale);
        model.addAttribute("acts", acts.subList(0, Math.min(DeskLists.PAGE, acts.size())));
        model.addAttribute("older", acts.size() > DeskLists.PAGE ? acts.get(DeskLists.PAGE - 1).id() : null);
        return "desk-started";
    }

    private Person frame(String active, Model model) {
        var person = current.require();
        model.addAttribute("active", active);
        model.addAttribute("counts", lists.counts(person));
        model.addAttribute("doneToday", done.since(person.id(), lists.today().atStartOfDay(OfficeTime.ZONE).toInstant()));
        return person;
    }
}
