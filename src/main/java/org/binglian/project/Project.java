package org.binglian.project;

import java.time.LocalDate;
import java.util.List;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ProjectNumber;

/** A project (项目). {@code projectCode} is the national one, null until 立项; {@code projectClass} null until classified. */
public record Project(ProjectNumber number, String projectCode, String name, String nameEn, Applicant applicant, String owner,
                      ProjectFacts facts, List<String> plots, ProjectClass projectClass, String registeredBy, LocalDate registeredOn,
                      LocalDate startRequestedOn, LocalDate workMayStartOn) {

    public Project {
        plots = List.copyOf(plots);
    }
}
