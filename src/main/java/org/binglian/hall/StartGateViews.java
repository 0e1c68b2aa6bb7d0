package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.prerequisite.StartPermits;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** The start-of-work gate as the applicant sees it. */
@Component
public class StartGateViews {

    /** {@code open}: work may start; otherwise what still holds it. */
    public record StartGateView(boolean open, LocalDate workMayStartOn, LocalDate requestedOn, List<Permit> missingPermits,
                         List<Holding> holding) {
    }

    public record Permit(String itemCode, String itemName) {
    }

    public record Holding(String itemCode, String itemName, List<String> prerequisites, String prerequisiteName, String reason) {
    }

    private final Prerequisites prerequisites;
    private final StartPermits permits;
    private final Words words;

    StartGateViews(Prerequisites prerequisites, StartPermits permits, Words words) {
        this.prerequisites = prerequisites;
        this.permits = permits;
        this.words = words;
    }

    public StartGateView of(Project project, Locale locale) {
        var holding = prerequisites.holdingStartOfWork(project.number()).stream().map(line -> new Holding(line.item().value(),
                words.item(line.item(), locale), line.anyOf().stream().map(ItemCode::value).toList(), words.item(line.anyOf().get(0), locale),
                line.reason())).toList();
        return new StartGateView(project.workMayStartOn() != null, project.workMayStartOn(), project.startRequestedOn(),
                permits.missing(project).stream().map(code -> new Permit(code.value(), words.item(code, locale))).toList(), holding);
    }
}
