package org.binglian.console;

import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.engine.alarm.Breaker;
import org.binglian.notice.Deliveries;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.Handovers;
import org.binglian.supervision.WarningCards;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What supervision reads each morning: cards, defaults, who answers, and alarms held back until somebody lets them ring. */
@Controller
class SupervisionPages {

    private static final int NEWEST = 20;

    private final WarningCards cards;
    private final Defaults defaults;
    private final Accountability accountability;
    private final AccountabilityViews views;
    private final Breaker breaker;
    private final Handovers handovers;
    private final Deliveries deliveries;
    private final OverdueLines overdue;
    private final CurrentPerson current;

    SupervisionPages(WarningCards cards, Defaults defaults, Accountability accountability, AccountabilityViews views, Breaker breaker,
                     Handovers handovers, Deliveries deliveries, OverdueLines overdue, CurrentPerson current) {
        this.cards = cards;
        this.defaults = defaults;
        this.accountability = accountability;
        this.views = views;
        this.breaker = breaker;
        this.handovers = handovers;
        this.deliveries = deliveries;
        this.overdue = overdue;
        this.current = current;
    }

    @GetMapping("/supervision")
    String supervision(Model model, Locale locale) {
        model.addAttribute("mayRelease", supervisor().is(Role.SUPERVISOR));
        model.addAttribute("held", breaker.held());
        model.addAttribute("holds", breaker.holds());
        model.addAttribute("strayClocks", breaker.strayClocks());
        model.addAttribute("lines", overdue.all());
        model.addAttribute("defaults", defaults.newest(NEWEST));
        model.addAttribute("events", accountability.newest(null, NEWEST).stream().map(one -> views.of(one, locale)).toList());
        model.addAttribute("cards", cards.newest(NEWEST));
        model.addAttribute("handovers", handovers.newest(null, null, null, NEWEST));
        model.addAttribute("stuck", deliveries.newest("STUCK", NEWEST));
        return "supervision";
    }

    /** @throws Refusal 404 for everybody else */
    private Person supervisor() {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR) && !person.is(Role.ADMIN)) {
            throw Refusal.notFound("not-found");
        }
        return person;
    }
}
