package org.binglian.worklist;

import java.time.LocalDate;
import java.util.List;

/**
 * What to list: all parts that are not null must hold. {@code groups} finds tasks that nobody has claimed and one of
 * the groups may; {@code either}: assignee or groups, where otherwise both must hold; {@code overdueOn} finds tasks whose last day lies
 * before that day; {@code narrow} is what a page filters by; {@code cursor} continues a page.
 */
public record Query(String assignee, List<String> groups, boolean either, String department, String caseNumber, LocalDate overdueOn,
        Narrow narrow, int limit, String cursor) {

    public static final int LONGEST_PAGE = 200;

    public Query {
        groups = groups == null ? null : List.copyOf(groups);
        narrow = narrow == null ? Narrow.NOT : narrow;
        limit = Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    public static Query assignedTo(String person) {
        return new Query(person, null, false, null, null, null, null, 50, null);
    }

    public static Query candidates(List<String> groups) {
        return new Query(null, groups, false, null, null, null, null, 50, null);
    }

    /** What the person has, and what the groups may take. */
    public static Query mineOrCandidates(String person, List<String> groups) {
        return new Query(person, groups, true, null, null, null, null, 50, null);
    }

    /** Everything. */
    public static Query all() {
        return new Query(null, null, false, null, null, null, null, 50, null);
    }

    public Query caseNumber(String number) {
        return new Query(assignee, groups, either, department, number, overdueOn, narrow, limit, cursor);
    }

    public static Query ofCase(String caseNumber) {
        return new Query(null, null, false, null, caseNumber, null, null, LONGEST_PAGE, null);
    }

    public Query department(String id) {
        return new Query(assignee, groups, either, id, caseNumber, overdueOn, narrow, limit, cursor);
    }

    public Query overdueOn(LocalDate today) {
        return new Query(assignee, groups, either, department, caseNumber, today, narrow, limit, cursor);
    }

    public Query narrow(Narrow by) {
        return new Query(assignee, groups, either, department, caseNumber, overdueOn, by, limit, cursor);
    }

    public Query page(int size, String after) {
        return new Query(assignee, groups, either, department, caseNumber, overdueOn, narrow, size, after);
    }
}
