package org.binglian.review;

import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Extensions of an item's time: asked with a reason, granted by the body's leader, told to the applicant (行政许可法 42). */
@Service
public class Extensions {

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ReviewLimits limit;
    private final ItemClocks itemClocks;
    private final ObjectProvider<ReviewProcess> process;

    Extensions(JdbcClient jdbc, Reviews reviews, Clocks clocks, OfficeTime office, Ledger ledger, ProjectLock lock, ReviewLimits limit,
               ItemClocks itemClocks, ObjectProvider<ReviewProcess> process) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
        this.limit = limit;
        this.itemClocks = itemClocks;
        this.process = process;
    }

    /** Working days and reason of a request. */
    public record Request(int workingDays, String reason, String requestedBy) {
    }

    /** @throws Refusal 409 when the item is not in review or was extended before, 422 when too long or without a reason */
    @Transactional
    public void request(ItemKey key, int workingDays, String reason, Person by) {
        lock.lock(key.caseNumber());
        var item = reviews.require(key);
        if (item.startedOn() == null || item.bodyDecision() != null || item.ended() || item.overdueSince() != null) {
            throw Refusal.conflict("item-not-in-review");
        }
        int longest = limit.longestExtension();
        if (workingDays < 1 || workingDays > longest) {
            throw Refusal.invalid("extension-too-long", longest).field("workingDays", "range", 1, longest);
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        if (askedBefore(key)) {
            throw Refusal.conflict("extended-before");
        }
        jdbc.sql("insert into extension_request (case_number, item_code, working_days, reason, requested_by, requested_on) values (?, ?, ?, ?, ?, ?)")
                .params(key.caseNumber().value(), key.item().value(), workingDays, reason, by.id(), office.today()).update();
        ledger.append(ReviewEntries.of(key, "EXTENSION_REQUESTED", by.id(), office.today(), Map.of("workingDays", workingDays, "reason", reason)));
        process.getObject().extensionRequested(item);
    }

    /** Whether an extension was granted, or is asked for now. */
    public boolean askedBefore(ItemKey key) {
        return jdbc.sql("select count(*) from extension_request where case_number = ? and item_code = ? and (decision is null or decision = 'APPROVE')")
                .params(key.caseNumber().value(), key.item().value()).query(Integer.class).single() > 0;
    }

    public Request open(ItemKey key) {
        return jdbc.sql("""
                select working_days, reason, requested_by from extension_request
                where case_number = ? and item_code = ? order by id desc limit 1""")
                .params(key.caseNumber().value(), key.item().value())
                .query((row, n) -> new Request(row.getInt(1), row.getString(2), row.getString(3))).single();
    }

    /** The leader has decided on the request. @throws Refusal 422 when it is the leader's, or a stand-in's, own */
    public void decided(ItemKey key, String decision, String reason, Person by) {
        if (by.id().equals(open(key).requestedBy())) {
            throw Refusal.invalid("two-people").field("decision", "two-people");
        }
        jdbc.sql("update extension_request set decision = ?, decided_on = ? where case_number = ? and item_code = ? and decision is null")
                .params(decision, office.today(), key.caseNumber().value(), key.item().value()).update();
        ledger.append(ReviewEntries.of(key, "EXTENSION_DECIDED", by.id(), office.today(),
                Map.of("decision", decision, "reason", reason == null ? "" : reason)));
    }

    /** Lengthens the promised clock, and the statutory one with it. Answers the promised clock. */
    public RunningClock extend(ItemKey key) {
        var item = reviews.require(key);
        int more = open(key).workingDays();
        clocks.current(item.scope(), "STATUTORY").ifPresent(clock -> clocks.extend(clock.id(), more));
        itemClocks.extendSteps(item, more);
        var promised = clocks.current(item.scope(), "PROMISED").orElseThrow();
        var extended = clocks.extend(promised.id(), more);
        ledger.append(ReviewEntries.of(key, "ITEM_EXTENDED", "system", office.today(),
                Map.of("workingDays", more, "due", extended.due().toString())));
        return extended;
    }
}
