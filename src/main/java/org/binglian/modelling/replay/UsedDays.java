package org.binglian.modelling.replay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.review.CycleClocks;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working days that the office used for each case (审批用时, rule 12), read for many cases at once. */
@Component
class UsedDays {

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final CycleClocks cycle;
    private final Reviews reviews;
    private final Cases cases;

    UsedDays(JdbcClient jdbc, Clocks clocks, CycleClocks cycle, Reviews reviews, Cases cases) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.cycle = cycle;
        this.reviews = reviews;
        this.cases = cases;
    }

    /** Of the cases that were decided. */
    Map<String, Integer> of(Collection<String> numbers) {
        var projects = jdbc.sql("select distinct project_number from approval_case where case_number in (:cases)").param("cases", numbers)
                .query(String.class).list();
        Map<String, List<RunningClock>> byCase = clocks.ofProjects(projects).stream().filter(clock -> clock.scope().caseNumber() != null)
                .collect(Collectors.groupingBy(clock -> clock.scope().caseNumber()));
        var typed = projects.stream().map(ProjectNumber::of).toList();
        Map<CaseNumber, List<ReviewItem>> items = reviews.ofProjects(typed).stream().collect(Collectors.groupingBy(item -> item.key().caseNumber()));
        Map<String, LocalDate> decided = cases.ofProjects(typed).stream().filter(one -> one.decidedOn() != null)
                .collect(Collectors.toMap(one -> one.number().value(), ApprovalCase::decidedOn));
        Map<String, Integer> used = new HashMap<>();
        numbers.stream().filter(number -> decided.containsKey(number) && Objects.nonNull(byCase.get(number))).forEach(number -> {
            var counted = cycle.ofCycle(items.getOrDefault(CaseNumber.of(number), List.of()), byCase.get(number));
            used.put(number, clocks.used(counted, decided.get(number)).workingDays());
        });
        return used;
    }
}
