package org.binglian.hall.acts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.notice.Message;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A person's messages, by case, the unread ones first; and the tasks that wait for a party outside the office. */
@Controller
class MessagePages {

    private static final int PAGE = 50;

    /** A message in words; {@code readAt} null while it is unread, {@code href} null where there is no page to open. */
    public record Line(long id, String caseNumber, String kind, String text, String href, Instant createdAt, Instant readAt) {
    }

    private final Notices notices;
    private final OfficeGroups groups;
    private final OwnTasks tasks;
    private final CurrentPerson current;

    MessagePages(Notices notices, OfficeGroups groups, OwnTasks tasks, CurrentPerson current) {
        this.notices = notices;
        this.groups = groups;
        this.tasks = tasks;
        this.current = current;
    }

    @GetMapping("/messages")
    String messages(@RequestParam(required = false) Long before, Locale locale, Model model) {
        var page = page(before, PAGE, locale);
        Map<String, List<Line>> unread = new LinkedHashMap<>();
        Map<String, List<Line>> read = new LinkedHashMap<>();
        page.lines().forEach(line -> (line.readAt() == null ? unread : read)
                .computeIfAbsent(line.caseNumber() == null ? "" : line.caseNumber(), subject -> new java.util.ArrayList<>()).add(line));
        model.addAttribute("unread", unread);
        model.addAttribute("read", read);
        model.addAttribute("older", page.next());
        model.addAttribute("tasks", tasks.all(current.require()));
        return "messages";
    }

    @PostMapping("/messages/{id}/read")
    String read(@PathVariable long id) {
        notices.read(id, recipients());
        return "redirect:/messages";
    }

    @PostMapping("/messages/read")
    String readAll() {
        notices.readAll(recipients());
        return "redirect:/messages";
    }

    @GetMapping("/api/messages")
    @ResponseBody
    Map<String, Object> api(@RequestParam(required = false) Long cursor, @RequestParam(defaultValue = "50") int limit, Locale locale) {
        var page = page(cursor, Math.max(1, Math.min(limit, 200)), locale);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("messages", page.lines());
        answer.put("next", page.next());
        return answer;
    }

    @PostMapping("/api/messages/{id}/read")
    @ResponseBody
    Map<String, Object> apiRead(@PathVariable long id) {
        return Map.of("id", id, "read", notices.read(id, recipients()));
    }

    private record Slice(List<Line> lines, Long next) {
    }

    private Slice page(Long before, int size, Locale locale) {
        List<Message> found = notices.of(recipients(), before, size + 1);
        var shown = found.subList(0, Math.min(size, found.size())).stream().map(one -> new Line(one.id(), one.caseNumber(), one.kind(),
                notices.text(one, locale), one.address(), one.createdAt(), one.readAt())).toList();
        return new Slice(shown, found.size() > size ? shown.get(size - 1).id() : null);
    }

    /** The person, the groups of the office, and for an agent whoever authorised it. */
    private List<String> recipients() {
        var person = current.require();
        var all = new java.util.LinkedHashSet<String>();
        all.add(person.id());
        groups.of(person).forEach(group -> all.add(OfficeGroups.partyOf(group) == null ? group : OfficeGroups.partyOf(group)));
        return List.copyOf(all);
    }
}
