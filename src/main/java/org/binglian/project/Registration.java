package org.binglian.project;

import java.util.List;
import org.binglian.catalogue.ProjectFacts;

/** What is said when a project is registered. */
public record Registration(String projectCode, String name, String nameEn, Applicant applicant, ProjectFacts facts, List<String> plots) {

    public Registration {
        plots = plots == null ? List.of() : List.copyOf(plots);
    }
}
