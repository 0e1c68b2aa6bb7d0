package org.binglian.console.watch;

import java.util.List;

/**
 * One figure: its name, what it counts, and the statement that counts it, over an index or a small table. {@code :now}: office time,
 * {@code :today}: its day, {@code :morning}: when that began, {@code :millis}: the time now.
 */
record Figure(String name, String meaning, String sql) {

    static final List<Figure> ALL = List.of(
            new Figure("binglian.cases.running", "Cases that are not closed",
                    "select count(*) from approval_case where state in (1, 3, 6, 7, 8, 9, 10)"),
            new Figure("binglian.tasks.open", "Open tasks", "select count(*) from worklist_task"),
            new Figure("binglian.tasks.overdue", "Open tasks whose last day is over", "select count(*) from worklist_task where sort_on < :today"),
            new Figure("binglian.defaults.today", "Defaults by silence that were recorded today",
                    "select count(*) from silence_default where recorded_at >= :morning"),
            new Figure("binglian.defaults.all", "Defaults by silence in all", "select count(*) from silence_default"),
            new Figure("binglian.alarms.held", "Alarms that a supervisor must release", "select count(*) from held_alarm where released_at is null"),
            new Figure("binglian.jobs.due", "The engine's jobs that are due and not failed",
                    "select count(*) from act_ru_job where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1"),
            new Figure("binglian.jobs.failed", "The engine's jobs that have used up their tries", "select count(*) from act_ru_job where retries_ = 0"),
            new Figure("binglian.outbox.waiting", "Notices that nobody has taken out of the outbox yet", "select count(*) from outbox where sent_at is null"),
            new Figure("binglian.webhooks.waiting", "Deliveries to departments' systems that wait or are tried again",
                    "select count(*) from webhook_delivery where state = 'PENDING'"),
            new Figure("binglian.webhooks.stuck", "Deliveries that wait for the operator", "select count(*) from webhook_delivery where state = 'STUCK'"),
            new Figure("binglian.mails.waiting", "Mails that wait or are tried again", "select count(*) from mail_delivery where state = 'PENDING'"),
            new Figure("binglian.mails.stuck", "Mails that wait for the operator", "select count(*) from mail_delivery where state = 'STUCK'"),
            new Figure("binglian.record.unsealed", "Rows of the record after the last checkpoint",
                    "select count(*) from ledger_entry where id > (select seen from ledger_seal where id = 1)"),
            new Figure("binglian.sessions", "Sessions that have not expired", "select count(*) from spring_session where expiry_time > :millis"));
}
