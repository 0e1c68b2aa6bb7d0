package org.binglian.project;

import org.binglian.catalogue.ProjectFacts;

/** The decision {@code project-class}. */
public interface ProjectClassification {

    ProjectClass classify(ProjectFacts facts);
}
