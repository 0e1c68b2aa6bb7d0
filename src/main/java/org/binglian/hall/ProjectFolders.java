package org.binglian.hall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.deadline.ClockMoves;
import org.binglian.deadline.Clocks;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Project;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** Reads projects as sets: as many statements for one project with one item as for many. */
@Component
public class ProjectFolders {

    private final Cases cases;
    private final Reviews reviews;
    private final Clocks clocks;
    private final ClockMoves moves;
    private final Prerequisites prerequisites;

    ProjectFolders(Cases cases, Reviews reviews, Clocks clocks, ClockMoves moves, Prerequisites prerequisites) {
        this.cases = cases;
        this.reviews = reviews;
        this.clocks = clocks;
        this.moves = moves;
        this.prerequisites = prerequisites;
    }

    public ProjectFolder of(Project project) {
        return of(List.of(project)).get(0);
    }

    /** In the order asked. */
    public List<ProjectFolder> of(Collection<Project> projects) {
        var numbers = projects.stream().map(Project::number).distinct().toList();
        var texts = numbers.stream().map(number -> number.value()).toList();
        var filed = grouped(cases.ofProjects(numbers), one -> one.project().value());
        var items = grouped(reviews.ofProjects(numbers), item -> item.project().value());
        var all = clocks.ofProjects(texts);
        var moved = moves.of(texts, all);
        var running = grouped(all, clock -> clock.scope().projectNumber());
        Map<String, String> projectOf = filed.values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(one -> one.number().value(), one -> one.project().value()));
        var lines = grouped(prerequisites.ofProjects(numbers), line -> projectOf.getOrDefault(line.caseNumber().value(), ""));
        var fulfilled = prerequisites.fulfilledIn(numbers);
        return projects.stream().map(project -> {
            String number = project.number().value();
            return new ProjectFolder(project, filed.getOrDefault(number, List.<ApprovalCase>of()), items.getOrDefault(number, List.of()),
                    running.getOrDefault(number, List.of()), moved, lines.getOrDefault(number, List.of()),
                    fulfilled.getOrDefault(project.number(), Set.of()));
        }).toList();
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}
