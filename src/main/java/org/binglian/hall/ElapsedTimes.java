package org.binglian.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.review.ReviewItem;
import org.springframework.stereotype.Component;

/**
 * Whose the elapsed time of a case was (rule 8): window, lead department, each deciding body and consulted department, the applicant,
 * and whoever a special procedure waits for. Worked out from the clocks, their pauses, the special procedures and the gates; working
 * days, Asia/Shanghai.
 */
@Component
class ElapsedTimes {

    private static final Map<String, String> OWNERS = Map.ofEntries(Map.entry("ACCEPTANCE", "WINDOW"), Map.entry("DELIVERY", "WINDOW"),
            Map.entry("ARCHIVE", "WINDOW"), Map.entry("CORRECTION", "APPLICANT"), Map.entry("TOLERANCE", "APPLICANT"),
            Map.entry("STAGE_START", "LEAD"), Map.entry("MEETING", "LEAD"), Map.entry("STAGE_SUMMARY", "LEAD"),
            Map.entry("COMPLETENESS", "BODY"), Map.entry("PROMISED", "BODY"), Map.entry("AFTERCARE", "BODY"),
            Map.entry("OPINION", "CONSULTED"), Map.entry("OVERDUE_OPINION", "CONSULTED"), Map.entry("SUPERVISION_CHECK", "SUPERVISION"));

    private final Clocks clocks;
    private final OfficeTime office;
    private final Words words;

    ElapsedTimes(Clocks clocks, OfficeTime office, Words words) {
        this.clocks = clocks;
        this.office = office;
        this.words = words;
    }

    private record Owner(String code, String department) {
    }

    /** A stretch of somebody's time, written as a clock so that overlapping days count once. */
    private record Stretch(RunningClock clock, String what) {
    }

    List<CaseView.Elapsed> of(CaseFolder folder, Locale locale) {
        var c = folder.filed();
        Map<Owner, List<Stretch>> times = new LinkedHashMap<>();
        var items = folder.reviewing().items();
        for (RunningClock clock : folder.reviewing().clocks()) {
            String code = OWNERS.get(clock.kind());
            if (code != null && !clock.start().isAfter(office.today())) {
                put(times, new Owner(code, department(code, clock, c, items)), clock, what(clock, locale));
            }
        }
        for (var procedure : folder.reviewing().procedures()) {
            if (!"BODY".equals(procedure.owner())) {
                put(times, new Owner(procedure.owner(), null), stretch(c, procedure.item().item(), procedure.beganOn(), procedure.endedOn()),
                        words.of("procedure." + procedure.kind(), procedure.kind(), locale) + " " + procedure.item().item());
            }
        }
        items.forEach(item -> gates(times, c, item, locale));
        List<CaseView.Elapsed> lines = new ArrayList<>();
        times.forEach((owner, stretches) -> lines.add(line(owner, stretches, locale)));
        return lines;
    }

    /** An item waits for others before it is begun, and for its waived prerequisites before its decision takes effect. */
    private void gates(Map<Owner, List<Stretch>> times, ApprovalCase c, ReviewItem item, Locale locale) {
        var owner = new Owner("PREREQUISITE", null);
        ItemCode code = item.key().item();
        boolean begun = item.startedOn() != null;
        if (c.acceptedOn() != null && (begun ? item.startedOn().isAfter(c.acceptedOn()) : !item.ended())) {
            put(times, owner, stretch(c, code, c.acceptedOn(), item.startedOn()), words.of("pages.gate.ITEM", "START", locale) + " " + code);
        }
        if (item.bodyDecidedOn() != null && (item.decidedOn() == null || item.decidedOn().isAfter(item.bodyDecidedOn()))) {
            put(times, owner, stretch(c, code, item.bodyDecidedOn(), item.decidedOn()), words.of("pages.gate.DECISION", "DECISION", locale) + " " + code);
        }
    }

    private CaseView.Elapsed line(Owner owner, List<Stretch> stretches, Locale locale) {
        var all = stretches.stream().map(Stretch::clock).toList();
        Set<String> what = new LinkedHashSet<>();
        stretches.forEach(stretch -> what.add(stretch.what()));
        return new CaseView.Elapsed(owner.code(), words.of("owner." + owner.code(), owner.code(), locale), owner.department(),
                words.department(owner.department(), locale), clocks.used(all, office.today()).workingDays(),
                all.stream().anyMatch(clock -> clock.running() && !clock.paused()), String.join(words.of("pages.and", ", ", locale), what));
    }

    private String what(RunningClock clock, Locale locale) {
        String name = words.of("pages.clock." + clock.kind(), clock.kind(), locale);
        return clock.scope().itemCode() == null ? name : name + " " + clock.scope().itemCode();
    }

    /** The department that the clock names, or whose the case or the item is. */
    private static String department(String code, RunningClock clock, ApprovalCase c, List<ReviewItem> items) {
        String named = clock.scope().department();
        return switch (code) {
            case "WINDOW", "APPLICANT", "SUPERVISION" -> null;
            case "LEAD" -> c.leadDepartment();
            default -> named != null ? named : items.stream().filter(item -> item.key().item().value().equals(clock.scope().itemCode()))
                    .map(ReviewItem::decidingBody).findFirst().orElse(null);
        };
    }

    private static RunningClock stretch(ApprovalCase c, ItemCode item, LocalDate from, LocalDate to) {
        CaseNumber number = c.number();
        return new RunningClock(0, new ClockScope(c.project().value(), number.value(), item.value(), null), "STRETCH", DayUnit.WORKING_DAY, from, 0, 0,
                List.of(), to, from, false, null);
    }

    private static void put(Map<Owner, List<Stretch>> times, Owner owner, RunningClock clock, String what) {
        times.computeIfAbsent(owner, first -> new ArrayList<>()).add(new Stretch(clock, what));
    }
}
