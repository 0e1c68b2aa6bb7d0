package org.binglian.desk.acts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom in my department, from when until when (A/B角). */
@Controller
@RequestMapping("/desk/stand-ins")
class StandInPages {

    private final StandIns standIns;
    private final People people;
    private final CurrentPerson current;
    private final OfficeTime office;
    private final Telling telling;

    StandInPages(StandIns standIns, People people, CurrentPerson current, OfficeTime office, Telling telling) {
        this.standIns = standIns;
        this.people = people;
        this.current = current;
        this.office = office;
        this.telling = telling;
    }

    @GetMapping
    String list(Model model) {
        var person = official();
        model.addAttribute("standIns", standIns.ofDepartment(person.department()));
        model.addAttribute("colleagues", people.ofDepartment(person.department()));
        model.addAttribute("leads", person.is(Role.LEADER));
        model.addAttribute("absentFor", standIns.absentFor(person.id()));
        model.addAttribute("today", office.today());
        return "stand-ins";
    }

    @PostMapping
    String name(@RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        var person = official();
        telling.tell("stand-in", typed, next, locale, () -> standIns.name(typed.get("absent"), typed.get("deputy"), day(typed, "from"),
                day(typed, "until"), person), "desk-acts.stand-in.done");
        return "redirect:/desk/stand-ins";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, Locale locale, RedirectAttributes next) {
        telling.tell("stand-in", Map.of(), next, locale, () -> standIns.end(id, official()), "desk-acts.stand-in.ended");
        return "redirect:/desk/stand-ins";
    }

    private Person official() {
        var person = current.require();
        if (person.department() == null) {
            throw Refusal.notFound("not-found");
        }
        return person;
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("stand-in-refused").field(field, "date");
        }
    }
}
