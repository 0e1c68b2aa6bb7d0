package org.binglian.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said and decided in an accountability case. Nobody judges their own case, and an appeal is decided by another than the finding. */
@Service
public class AccountabilityHearing {

    private static final List<String> OF_THE_CONCERNED = List.of("STATEMENT", "APPEAL");

    /** A statement (陈述) of a person whom the case concerns. */
    public record Statement(String saidBy, String text, Instant saidAt) {
    }

    private final JdbcClient jdbc;
    private final AccountabilityRows rows;
    private final AccountabilityMeasures measures;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final ProjectLock lock;

    AccountabilityHearing(JdbcClient jdbc, AccountabilityRows rows, AccountabilityMeasures measures, OfficeTime office, Ledger ledger,
                          Notices notices, ProjectLock lock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.measures = measures;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
        this.lock = lock;
    }

    /** @throws Refusal 403 unless this person may have a task of that kind in this case */
    public void requireMay(String number, String taskKind, Person person) {
        var matter = require(number);
        if (OF_THE_CONCERNED.contains(taskKind)) {
            if (matter.handler() != null && !matter.concerns(person.id())) {
                throw Refusal.denied("not-concerned");
            }
        } else if (matter.concerns(person.id())) {
            throw Refusal.denied("own-case");
        } else if ("APPEAL_DECISION".equals(taskKind) && person.id().equals(matter.foundBy())) {
            throw Refusal.denied("appeal-by-another");
        }
    }

    /** Adds a statement. @throws Refusal 404 when the case is another's, 409 when supervision has found already, 422 when it is empty */
    @Transactional
    public void state(String number, String text, Person by) {
        lock.lockByKey(require(number).caseNumber());
        var matter = require(number);
        if (!matter.concerns(by.id())) {
            throw Refusal.notFound("accountability-unknown");
        }
        if (matter.finding() != null || matter.closed()) {
            throw Refusal.conflict("finding-made");
        }
        stated(number, text, by);
    }

    public void stated(String number, String text, Person by) {
        requireMay(number, "STATEMENT", by);
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("reason-required").field("statement", "required");
        }
        jdbc.sql("insert into accountability_statement (number, said_by, text, said_at) values (?, ?, ?, ?)")
                .params(number, by.id(), text.strip(), office.now().atOffset(ZoneOffset.UTC)).update();
        record(require(number), "ACCOUNTABILITY_STATED", by.id(), Map.of("statement", text.strip()));
    }

    /** The case's state follows the kind of the task that is open. */
    public void waitsFor(String number, String taskKind) {
        rows.set(number, "state = ?", "ACCOUNTABILITY".equals(taskKind) ? "FINDING" : taskKind);
    }

    /** @param finding UPHELD, EXCUSED or UNFOUNDED. Answers it */
    public String found(String number, String finding, String reason, Person by) {
        requireMay(number, "ACCOUNTABILITY", by);
        rows.set(number, "finding = ?, finding_reason = ?, found_by = ?, found_on = ?", finding, reason, by.id(), office.today());
        record(require(number), "ACCOUNTABILITY_FOUND", by.id(), Map.of("finding", finding, "reason", reason));
        return finding;
    }

    public void appealed(String number, String reason, Person by) {
        requireMay(number, "APPEAL", by);
        rows.set(number, "appeal_reason = ?, appealed_on = ?", reason, office.today());
        record(require(number), "ACCOUNTABILITY_APPEALED", by.id(), Map.of("reason", reason));
    }

    /** @param decision MAINTAIN or REVERSE. Answers it */
    public String appealDecided(String number, String decision, String reason, Person by) {
        requireMay(number, "APPEAL_DECISION", by);
        rows.set(number, "appeal_decision = ?, appeal_decision_reason = ?, appeal_decided_by = ?", decision, reason, by.id());
        record(require(number), "ACCOUNTABILITY_APPEAL_DECIDED", by.id(), Map.of("decision", decision, "reason", reason));
        return decision;
    }

    /** Closed with an excuse that the record itself shows. */
    public void excused(String number, String excuse) {
        rows.set(number, "excuse = ?", excuse);
        close(number, "EXCUSED");
    }

    /** Closed as it was found: EXCUSED, UNFOUNDED, or UPHELD with its measures. */
    public void concluded(String number) {
        close(number, require(number).finding());
    }

    public void reversed(String number) {
        measures.reverse(number);
        close(number, "REVERSED");
    }

    private void close(String number, String outcome) {
        rows.set(number, "state = 'CLOSED', outcome = ?, closed_on = ?", outcome, office.today());
        var matter = require(number);
        record(matter, "ACCOUNTABILITY_CLOSED", Entry.SYSTEM, Map.of("outcome", outcome, "excuse", matter.excuse() == null ? "" : matter.excuse()));
        Stream.of(matter.handler(), matter.leader()).filter(Objects::nonNull).distinct().forEach(person ->
                notices.tell(person, "ACCOUNTABILITY_CLOSED", matter.caseNumber(), Map.of("number", number, "outcome", outcome)));
    }

    public List<Statement> statements(String number) {
        return jdbc.sql("select said_by, text, said_at from accountability_statement where number = ? order by id").param(number)
                .query((row, n) -> new Statement(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant())).list();
    }

    private AccountabilityCase require(String number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("accountability-unknown"));
    }

    private void record(AccountabilityCase matter, String kind, String actor, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("number", matter.number(), "event", matter.kind()));
        facts.putAll(more);
        ledger.append(new Entry(matter.caseNumber(), kind, actor, office.today(), facts));
    }
}
