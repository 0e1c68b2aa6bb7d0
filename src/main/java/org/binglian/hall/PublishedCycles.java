package org.binglian.hall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.project.ProjectClass;
import org.binglian.project.ProjectClassification;
import org.springframework.stereotype.Component;

/** What the office promises: the cycle of each class in working days, asked of the decision {@code project-class} with a typical project. */
@Component
class PublishedCycles {

    private static final Map<String, BigDecimal> SMALL = Map.of("floorArea", BigDecimal.valueOf(1800));
    private static final Map<String, BigDecimal> LARGE = Map.of("floorArea", BigDecimal.valueOf(42_000));
    private static final List<ProjectFacts> TYPICAL = List.of(
            ProjectFacts.of(null, "ENTERPRISE", "COMMERCIAL_HOUSING", "GRANTED", null, LARGE, List.of()),
            ProjectFacts.of(null, "GOVERNMENT", "SCHOOL", "ALLOCATED", null, LARGE, List.of()),
            ProjectFacts.of(null, "ENTERPRISE", "INDUSTRIAL", "GRANTED", null, SMALL, List.of()));

    private final ProjectClassification classification;

    PublishedCycles(ProjectClassification classification) {
        this.classification = classification;
    }

    record Cycle(String name, int workingDays) {
    }

    List<Cycle> of(Locale locale) {
        return typical().map(one -> new Cycle(one.name(locale), one.cycleDays())).distinct().toList();
    }

    private Stream<ProjectClass> typical() {
        return TYPICAL.stream().map(classification::classify);
    }
}
