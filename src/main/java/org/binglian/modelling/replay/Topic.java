package org.binglian.modelling.replay;

import java.util.List;

/** What of a case's outcome is compared, and the models that say it: parts of their names. */
public enum Topic {

    UNDER_WAY("processes/", "decisions/step-limits"),
    CLASS("decisions/project-class"),
    CYCLE("decisions/project-class"),
    ITEM("decisions/applicable-items", "decisions/regional-assessment"),
    FLOW("decisions/item-flow", "decisions/regional-assessment", "decisions/commitment", "processes/flows/"),
    ACCEPTANCE("decisions/timeout-default", "decisions/tolerance", "decisions/step-limits", "processes/parallel-approval"),
    STATE("decisions/stage-outcome", "processes/parallel-approval", "processes/item-review"),
    DECISION("processes/flows/", "processes/item-review", "decisions/timeout-default"),
    DEFAULT("decisions/timeout-default", "decisions/default-breaker", "processes/item-review", "processes/department-opinion"),
    OPINION("decisions/timeout-default", "processes/department-opinion", "decisions/added-opinion"),
    DUE("decisions/step-limits", "decisions/project-class", "decisions/special-procedure-kind", "processes/"),
    DAY("processes/parallel-approval", "processes/item-review", "processes/flows/", "decisions/step-limits"),
    ITEM_DAY("processes/item-review", "processes/flows/", "decisions/step-limits"),
    OPINION_DAY("processes/department-opinion", "decisions/step-limits", "decisions/timeout-default"),
    USED("processes/", "decisions/"),
    PROCEDURE("decisions/special-procedure-kind", "processes/special-procedure", "processes/flows/"),
    WAIVER("decisions/prerequisite-waiver"),
    PROMISE("decisions/tolerance", "decisions/commitment", "processes/commitment-follow-up"),
    WARNING("decisions/warning-thresholds"),
    MEETING("decisions/meeting-trigger", "decisions/stage-outcome", "processes/joint-", "processes/parallel-approval"),
    ACCOUNTABILITY("decisions/accountability-measure", "decisions/accountability-excuse", "processes/accountability"),
    HANDOVER("decisions/supervision-target", "processes/supervision-handover"),
    PAPER("processes/", "forms/papers/");

    private final List<String> models;

    Topic(String... models) {
        this.models = List.of(models);
    }

    /** Whether this file may say it. */
    boolean saidBy(String file) {
        return models.stream().anyMatch(file::startsWith);
    }

    /** Whether it is settled when a case is filed; what comes about later may still come about in a case that is under way. */
    boolean settledAtFiling() {
        return this == CLASS || this == CYCLE || this == ITEM || this == WAIVER;
    }

    /** Whether its value is no more than how far the case has come. */
    boolean isProgress() {
        return this == STATE || this == USED;
    }

    /** Whether its value is a day. */
    boolean isDay() {
        return this == DUE || this == DAY || this == ITEM_DAY || this == OPINION_DAY || this == WARNING;
    }
}
