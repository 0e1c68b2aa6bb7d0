package org.binglian.desk.pages;

import java.time.LocalDate;

/**
 * A task as an approver reads it. {@code tone} is red, yellow, green, paused or none, and {@code word} says the same; {@code left} are
 * working days until {@code due}, negative when it has passed, null without a date. {@code assumed}: what silence would mean, after
 * {@code assumedOn}.
 */
record Card(String id, String title, String kind, String kindName, String caseNumber, String projectName, String item, String applicant, String department,
            LocalDate due, Integer left, String tone, String word, String assumed, LocalDate assumedOn, String holder, boolean mine,
            boolean open, boolean mayAssign, String form, String href) {

    /** Whether the asker may do it now. */
    public boolean doable() {
        return mine || open;
    }
}
