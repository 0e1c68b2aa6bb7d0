package org.binglian.modelling.change;

/** How a thing is marked beside its former self. */
public enum Sign { SAME, ADDED, REMOVED, CHANGED, MOVED }
