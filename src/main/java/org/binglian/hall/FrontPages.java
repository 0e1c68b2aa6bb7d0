package org.binglian.hall;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.CurrentPerson;
import org.binglian.access.DemoAccounts;
import org.binglian.access.Departments;
import org.binglian.access.OpenIdSettings;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, which says where each door is, and the page on which people sign in. */
@Controller
class FrontPages {

    /** An account of the demo in the words of the page. */
    record Account(String id, String name, String role, String of) {}

    /** A door of the house that is open now. */
    record Door(String key, String href) {}

    static final List<Door> DOORS = List.of(new Door("items", "/items"), new Door("guide", "/guide"), new Door("apply", "/apply"),
            new Door("projects", "/projects"), new Door("track", "/track"), new Door("verify", "/verify"), new Door("messages", "/messages"),
            new Door("intermediaries", "/intermediaries"), new Door("assessments", "/assessments"), new Door("counter", "/counter"),
            new Door("desk", "/desk"), new Door("tasklist", "/camunda/app/tasklist/"), new Door("cases", "/cases"),
            new Door("console", "/supervision"), new Door("cockpit", "/camunda/app/cockpit/"), new Door("api", "/swagger-ui.html"));

    /** What anyone comes for, and the doors of those who work here. */
    private static final List<String> WAYS = List.of("guide", "apply", "projects", "track", "verify", "items");
    private static final List<String> OTHERS = List.of("intermediaries", "assessments", "api");

    private static final Map<Role, List<String>> OF_ROLES = new EnumMap<>(Map.of(Role.APPLICANT, List.of("projects", "apply", "messages"),
            Role.AGENT, List.of("projects", "apply", "messages"), Role.HELPER, List.of("projects", "apply", "messages"),
            Role.WINDOW, List.of("counter", "tasklist", "cases"), Role.SECTION, List.of("desk", "tasklist", "cases"),
            Role.LEADER, List.of("desk", "tasklist", "cases"), Role.SUPERVISOR, List.of("console", "cases", "projects"),
            Role.ANALYST, List.of("cockpit", "items"), Role.ADMIN, List.of("cockpit", "console", "cases")));

    private static final List<String> REFUSED_ELSEWHERE = List.of("unknown", "closed", "failed", "unreachable");

    private final CurrentPerson person;
    private final Departments departments;
    private final ObjectProvider<DemoAccounts> demo;
    private final MessageSource texts;
    private final ObjectProvider<PublishedCycles> cycles;
    private final OpenIdSettings openId;

    FrontPages(CurrentPerson person, Departments departments, ObjectProvider<DemoAccounts> demo, MessageSource texts,
            ObjectProvider<PublishedCycles> cycles, OpenIdSettings openId) {
        this.person = person;
        this.departments = departments;
        this.demo = demo;
        this.texts = texts;
        this.cycles = cycles;
        this.openId = openId;
    }

    @GetMapping("/")
    String first(Locale locale, Model model) {
        model.addAttribute("mine", person.get().map(me -> doors(own(me))).orElse(List.of()));
        model.addAttribute("ways", doors(WAYS));
        model.addAttribute("others", doors(OTHERS));
        model.addAttribute("cycles", cycles.stream().flatMap(all -> all.of(locale).stream()).toList());
        model.addAttribute("demo", demo.getIfAvailable() != null);
        return "first";
    }

    /** The doors that a person comes through every day, the first one first. */
    private static List<String> own(Person me) {
        var own = new LinkedHashSet<String>();
        OF_ROLES.forEach((role, doors) -> {
            if (me.is(role)) {
                own.addAll(doors);
            }
        });
        return List.copyOf(own);
    }

    private static List<Door> doors(List<String> keys) {
        return keys.stream().flatMap(key -> DOORS.stream().filter(door -> door.key().equals(key))).toList();
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> params, Locale locale, Model model) {
        if (person.get().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", params.containsKey("wrong"));
        model.addAttribute("locked", params.getOrDefault("locked", "").matches("[1-9]\\d{0,3}") ? params.get("locked") : null);
        model.addAttribute("elsewhere", openId.on() ? openId.name(locale) : null);
        model.addAttribute("refused", REFUSED_ELSEWHERE.contains(params.getOrDefault("elsewhere", "")) ? params.get("elsewhere") : null);
        var accounts = demo.getIfAvailable();
        model.addAttribute("demo", accounts != null);
        if (accounts != null) {
            var all = accounts.list();
            var agencies = all.stream().filter(account -> account.person().is(Role.AGENCY)).toList();
            model.addAttribute("people", Stream.concat(all.stream().limit(10), agencies.stream().limit(2)).map(account -> shown(account, locale)).toList());
            model.addAttribute("officials", all.stream().skip(10).filter(account -> !agencies.contains(account)).map(account -> shown(account, locale))
                    .toList());
        }
        return "sign-in";
    }

    private Account shown(DemoAccounts.Account account, Locale locale) {
        var me = account.person();
        var role = me.roles().stream().sorted().findFirst().map(r -> texts.getMessage("role." + r, null, locale)).orElse("");
        var of = account.company() != null ? account.company()
                : departments.find(me.department()).map(department -> department.name(locale)).orElse("");
        return new Account(me.id(), me.name(locale), role, of);
    }
}
