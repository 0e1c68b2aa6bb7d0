package org.binglian.engine.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.Decisions;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does about held defaults, in the task or on the page of supervision: one act, whichever the door. */
@Service
public class HoldActs {

    private final HoldRows holds;
    private final HeldRows held;
    private final HoldTasks tasks;
    private final Rearming rearming;
    private final Decisions decisions;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;

    HoldActs(HoldRows holds, HeldRows held, HoldTasks tasks, Rearming rearming, Decisions decisions, WorkingDays days, OfficeTime office, Ledger ledger,
             Notices notices) {
        this.holds = holds;
        this.held = held;
        this.tasks = tasks;
        this.rearming = rearming;
        this.decisions = decisions;
        this.days = days;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** The last day on which supervision should have looked at it. */
    public LocalDate checkBy(String number) {
        return holds.require(number).checkBy();
    }

    /** The numbers of "1, 3-5". @throws Refusal 422 for anything else, and for a number that is not held */
    public Set<Integer> lines(String number, String said) {
        Set<Integer> lines = new TreeSet<>();
        for (String part : said.split("[,，、;；\\s]+")) {
            if (!part.matches("\\d{1,6}(-\\d{1,6})?")) {
                throw unknown(part);
            }
            String[] ends = part.split("-");
            for (int line = Integer.parseInt(ends[0]); line <= Integer.parseInt(ends[ends.length - 1]); line++) {
                lines.add(line);
            }
        }
        var waiting = held.waiting(holds.require(number), Integer.MAX_VALUE).stream().map(HeldAlarm::line).toList();
        lines.stream().filter(line -> !waiting.contains(line)).findFirst().ifPresent(line -> {
            throw unknown(line.toString());
        });
        return lines;
    }

    /** Lets these ring at the next turn, with the date of law; all of them settles the matter. @param lines null for all. Answers how many wait still */
    @Transactional
    public int release(String number, Collection<Integer> lines, String by, String reason) {
        var hold = holds.locked(number);
        int released = held.release(hold, lines, by, reason);
        if (lines == null) {
            holds.set(hold, "settled_by = ?, settled_at = ?", by, holds.now());
        }
        if (released > 0) {
            ledger.append(new Entry(number, "DEFAULTS_RELEASED", by, office.today(), Map.of("released", released, "reason", reason,
                    "lines", lines == null ? "*" : lines.toString())));
            rearming.afterCommit();
        }
        var left = holds.require(number);
        if (left.waiting() == 0) {
            holds.close(left);
        } else {
            tasks.list(left);
        }
        return left.waiting();
    }

    /** @throws Refusal 404 when it does not wait */
    public HeldAlarm requireWaiting(long id) {
        return held.waiting(id).orElseThrow(() -> Refusal.notFound("held-alarm-unknown"));
    }

    /** One, from the page; whoever releases the last has done the task. @throws Refusal 404 when it does not wait */
    @Transactional
    public void releaseOne(long id, String by, String reason) {
        var one = requireWaiting(id);
        if (one.hold() == null) {
            held.release(id, by, reason);
            rearming.afterCommit();
        } else if (release(one.hold(), List.of(one.line()), by, reason) == 0) {
            tasks.nothingHeld(holds.require(one.hold()));
        }
    }

    /** All of a hold, from the page. @throws Refusal 404 for an unknown number */
    @Transactional
    public void releaseAll(String number, String by, String reason) {
        if (!holds.locked(number).closed() && release(number, null, by, reason) == 0) {
            tasks.nothingHeld(holds.require(number));
        }
    }

    /**
     * Until when what waits may be held on, on this ground: the shortest that {@code default-hold-extension} allows.
     * @throws Refusal 422 naming the consequences that the law itself attaches, and that nobody may put off
     */
    public int longest(String number, String ground) {
        var hold = holds.require(number);
        List<String> never = new ArrayList<>();
        int longest = Integer.MAX_VALUE;
        for (String consequence : held.consequences(hold)) {
            int allowed = decisions.firstOfOffice("default-hold-extension", Map.of("consequence", String.valueOf(consequence), "ground", ground))
                    .map(row -> ((Number) row.get("workingDays")).intValue()).orElse(0);
            if (allowed == 0) {
                never.add(consequence);
            }
            longest = Math.min(longest, allowed);
        }
        if (!never.isEmpty()) {
            throw Refusal.invalid("hold-not-lawful").field("ground", "hold-not-lawful");
        }
        return longest == Integer.MAX_VALUE ? 0 : longest;
    }

    /** Holds on, on a legal ground; the lawful dates stay as they are. */
    @Transactional
    public void keep(String number, String ground, String by, String reason) {
        var hold = holds.locked(number);
        var until = days.plus(office.today(), Math.max(1, longest(number, ground)));
        holds.set(hold, "kept_ground = ?, check_by = ?", ground, until);
        ledger.append(new Entry(number, "DEFAULTS_KEPT", by, office.today(), Map.of("ground", ground, "reason", reason, "until", until.toString(),
                "waiting", hold.waiting())));
    }

    /** Nobody has looked at it in time: it stays held, and it is said. */
    @Transactional
    public void notChecked(String number) {
        var hold = holds.require(number);
        ledger.append(new Entry(number, "DEFAULTS_NOT_CHECKED", Entry.SYSTEM, hold.checkBy(), Map.of("waiting", hold.waiting())));
        notices.tell("supervision", "DEFAULTS_NOT_CHECKED", null, Map.of("hold", number, "waiting", hold.waiting()));
    }

    private static Refusal unknown(String part) {
        return Refusal.invalid("hold-lines").field("lines", "hold-lines", part);
    }
}
