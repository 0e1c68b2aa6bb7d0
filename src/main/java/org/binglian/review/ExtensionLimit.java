package org.binglian.review;

/** How long an extension may be at most, in working days: the row EXTENSION_LONGEST of the decision {@code step-limits} (行政许可法 42: 10). */
public interface ExtensionLimit {

    int longestWorkingDays();
}
