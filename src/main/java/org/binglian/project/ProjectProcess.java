package org.binglian.project;

/** What a project asks of whoever runs its process; the engine room implements it. */
public interface ProjectProcess {

    /** Starts {@code project-approval}, which classifies the project before this returns. */
    void registered(Project project);

    void startOfWorkRequested(Project project);
}
