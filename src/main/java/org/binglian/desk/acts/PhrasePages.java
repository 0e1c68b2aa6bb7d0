package org.binglian.desk.acts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.worklist.OfficePhrases;
import org.binglian.worklist.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My phrases (常用意见): added, changed, put in order, taken away; and those that the office shares. */
@Controller
@RequestMapping("/desk/phrases")
class PhrasePages {

    /** The kinds of tasks in which people write sentences. */
    static final List<String> KINDS = List.of("COMPLETENESS", "ACCEPTANCE", "REVIEW", "OPINION", "DECISION", "EXTENSION", "MEETING");

    /** The shared phrases of a kind. */
    record Shared(String kind, List<String> words) {
    }

    private final Phrases phrases;
    private final OfficePhrases shared;
    private final CurrentPerson current;
    private final Telling telling;

    PhrasePages(Phrases phrases, OfficePhrases shared, CurrentPerson current, Telling telling) {
        this.phrases = phrases;
        this.shared = shared;
        this.current = current;
        this.telling = telling;
    }

    @GetMapping
    String list(@RequestParam(required = false) Long edit, Locale locale, Model model) {
        var person = official();
        var own = phrases.of(person);
        var common = shared.of("");
        model.addAttribute("phrases", own);
        model.addAttribute("edited", own.stream().filter(phrase -> edit != null && phrase.id() == edit).findFirst().orElse(null));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("common", common.stream().map(one -> one.text(locale)).toList());
        model.addAttribute("shared", KINDS.stream().map(kind -> new Shared(kind, shared.of(kind).stream().filter(one -> !common.contains(one))
                .map(one -> one.text(locale)).toList())).filter(group -> !group.words().isEmpty()).toList());
        return "phrases";
    }

    @PostMapping
    String keep(@RequestParam(required = false) Long id, @RequestParam(defaultValue = "") String words,
                @RequestParam(required = false) List<String> kinds, Locale locale, RedirectAttributes next) {
        var person = official();
        boolean done = telling.tell("phrase", Map.of("words", words), next, locale, () -> {
            if (id == null) {
                phrases.add(person, words, kinds);
            } else {
                phrases.change(person, id, words, kinds);
            }
        }, "desk-acts.phrase.kept");
        return "redirect:/desk/phrases" + (done || id == null ? "" : "?edit=" + id);
    }

    @PostMapping("/{id}/{where:up|down}")
    String move(@PathVariable long id, @PathVariable String where) {
        phrases.move(current.require(), id, "up".equals(where));
        return "redirect:/desk/phrases";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, Locale locale, RedirectAttributes next) {
        telling.tell("phrase", Map.of(), next, locale, () -> phrases.remove(current.require(), id), "desk-acts.phrase.removed");
        return "redirect:/desk/phrases";
    }

    /** @throws Refusal 404 for whoever is of no department */
    private Person official() {
        var person = current.require();
        if (person.department() == null) {
            throw Refusal.notFound("not-found");
        }
        return person;
    }
}
