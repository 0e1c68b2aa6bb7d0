package org.binglian.modelling.lint;

/** An error refuses a release; a warning is for the analyst to weigh. */
public enum Severity {
    ERROR, WARNING
}
