package org.binglian.catalogue;

/** How a listed prerequisite binds: before the item starts, at its decision, at the start of work, or not at all (rule 1). */
public enum WaiverDecision { HARD, WAIVE_TO_DECISION, WAIVE_TO_START, DROP }
