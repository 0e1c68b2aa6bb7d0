package org.binglian.desk.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.StepLimits;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.worklist.Board;
import org.binglian.worklist.Narrow;
import org.binglian.worklist.Page;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Which tasks are on whose desk: their own and those their groups may take, and for a section what others of it have. */
@Component
class DeskLists {

    static final int PAGE = 20;

    private final Worklist worklist;
    private final Board board;
    private final OfficeGroups groups;
    private final OfficeTime office;
    private final WorkingDays days;
    private final StepLimits limits;

    DeskLists(Worklist worklist, Board board, OfficeGroups groups, OfficeTime office, WorkingDays days, StepLimits limits) {
        this.worklist = worklist;
        this.board = board;
        this.groups = groups;
        this.office = office;
        this.days = days;
        this.limits = limits;
    }

    /** Working days ahead in which a default is near; as {@code step-limits} says. */
    int near() {
        return limits.of("LIST_DEFAULT_AHEAD").map(StepLimits.Limit::days).orElse(0);
    }

    Page page(Person person, Filter filter, int size, String cursor) {
        var today = office.today();
        var narrow = Narrow.to(filter.kind(), filter.q());
        if (filter.ofSection()) {
            return person.department() == null ? new Page(List.of(), null) : worklist.list(Query.all().department(person.department())
                    .narrow(filter.show().equals("others") ? narrow.heldByOthersThan(person.id()) : narrow.unclaimed()).page(size, cursor));
        }
        var query = Query.mineOrCandidates(person.id(), List.copyOf(groups.of(person)));
        return worklist.list((switch (filter.show()) {
            case "overdue" -> query.overdueOn(today).narrow(narrow);
            case "today" -> query.narrow(narrow.dueOn(today));
            case "defaulting" -> query.narrow(narrow.defaulting(today, days.plus(today, near())));
            case "fresh" -> query.narrow(narrow.createdFrom(today.atStartOfDay(OfficeTime.ZONE).toInstant()));
            default -> query.narrow(narrow);
        }).page(size, cursor));
    }

    Board.Counts counts(Person person) {
        var today = office.today();
        List<String> own = new ArrayList<>(groups.of(person));
        own.addAll(worklist.hands(person.id()));
        return board.of(own, today, days.plus(today, near()), today.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    /** Null for whoever is of no department. */
    Board.Section section(Person person) {
        return person.department() == null ? null : board.section(person.department(), person.id());
    }

    static boolean heads(Person person) {
        return person.is(Role.LEADER);
    }

    LocalDate today() {
        return office.today();
    }
}
