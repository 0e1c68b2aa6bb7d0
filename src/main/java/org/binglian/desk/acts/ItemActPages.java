package org.binglian.desk.acts;

import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.review.Extensions;
import org.binglian.review.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small forms that change an item's time: a special procedure begins or ends, an extension is asked for. */
@Controller
@RequestMapping("/desk/acts/{taskId}")
class ItemActPages {

    private final DeskActs acts;
    private final Procedures procedures;
    private final Extensions extensions;
    private final CaseAccess access;
    private final CurrentPerson current;
    private final Words words;
    private final Telling telling;

    ItemActPages(DeskActs acts, Procedures procedures, Extensions extensions, CaseAccess access, CurrentPerson current, Words words, Telling telling) {
        this.acts = acts;
        this.procedures = procedures;
        this.extensions = extensions;
        this.access = access;
        this.current = current;
        this.words = words;
        this.telling = telling;
    }

    @PostMapping("/special-procedure")
    String begin(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        String kind = typed.getOrDefault("kind", "");
        telling.tell("procedure", typed, next, locale, () -> {
            if (kind.isBlank()) {
                throw Refusal.invalid("special-procedure-incomplete").field("kind", "required");
            }
            procedures.request(ActPages.item(acts, access, taskId), kind, days(typed), current.require());
        }, "desk-acts.procedure.done", words.of("procedure." + kind, kind, locale));
        return ActPages.back(taskId, typed);
    }

    @PostMapping("/special-procedure/end")
    String end(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        telling.tell("procedure", typed, next, locale, () -> procedures.end(ActPages.item(acts, access, taskId), typed.get("result"),
                current.require()), "desk-acts.procedure.ended");
        return ActPages.back(taskId, typed);
    }

    @PostMapping("/extension")
    String extend(@PathVariable String taskId, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes next) {
        telling.tell("extension", typed, next, locale, () -> extensions.request(ActPages.item(acts, access, taskId), days(typed),
                typed.get("reason"), current.require()), "desk-acts.extension.done");
        return ActPages.back(taskId, typed);
    }

    private static int days(Map<String, String> typed) {
        String days = typed.getOrDefault("workingDays", "").strip();
        if (!days.matches("\\d{1,3}")) {
            throw Refusal.invalid("days-unclear").field("workingDays", "NUMBER");
        }
        return Integer.parseInt(days);
    }
}
