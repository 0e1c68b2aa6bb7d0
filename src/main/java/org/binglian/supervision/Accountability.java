package org.binglian.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.SecondNotice;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cases against a handler and a leader (责任追究, rule 6), and finds them; each runs {@code accountability}. */
@Service
public class Accountability {

    /** What supervision itself may find; the rest is told by clocks and by acts that the office records. */
    public static final List<String> FOUND_BY_SUPERVISION = List.of("GROUNDLESS_REFUSAL", "SECOND_NOTICE", "OVERRIDE", "PAPER_NOT_DELIVERED",
            "MINUTES_NOT_KEPT");

    /** What happened, in whose department; {@code handler} null when nobody had claimed the task. */
    public record Event(String kind, String caseNumber, String itemCode, String department, String handler, LocalDate happenedOn) {
    }

    private final AccountabilityRows rows;
    private final WhoAnswers who;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final ProjectLock lock;
    private final ObjectProvider<AccountabilityProcess> process;

    Accountability(AccountabilityRows rows, WhoAnswers who, OfficeTime office, Ledger ledger, Notices notices, ProjectLock lock,
                   ObjectProvider<AccountabilityProcess> process) {
        this.rows = rows;
        this.who = who;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
        this.lock = lock;
        this.process = process;
    }

    /** Enters the event in the register and starts its case. */
    @Transactional
    public void happened(Event event) {
        open(event, null, null, null);
    }

    /**
     * What a supervisor found, today. Answers the case's number.
     *
     * @throws Refusal 422 when it is none of {@link #FOUND_BY_SUPERVISION} or gives no reason
     */
    @Transactional
    public String report(String kind, String caseNumber, String itemCode, String department, String reason, Person by) {
        var refusal = Refusal.invalid("event-unclear");
        if (kind == null || !FOUND_BY_SUPERVISION.contains(kind)) {
            refusal.field("kind", "choice", String.join(", ", FOUND_BY_SUPERVISION));
        }
        if (reason == null || reason.isBlank()) {
            refusal.field("reason", "required");
        }
        if (department == null || department.isBlank()) {
            refusal.field("department", "required");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return open(new Event(kind, caseNumber, itemCode, department, null, office.today()), reason.strip(), by.id(), null);
    }

    /** Somebody set aside what bound the office: minutes, a commitment, a rule of the list. {@code itemCode} may be null. */
    @Transactional
    public void overridden(String caseNumber, String itemCode, Person by, String reason) {
        open(new Event("OVERRIDE", caseNumber, itemCode, by.department(), by.id(), office.today()), reason, by.id(), null);
    }

    @EventListener
    @Transactional
    public void secondNotice(SecondNotice given) {
        open(new Event("SECOND_NOTICE", given.caseNumber().value(), null, given.by().department(), given.by().id(), office.today()),
                given.reason(), given.by().id(), null);
    }

    /** A clock of the office ran out; told once for each clock. */
    void ranOut(Event event, long clockId) {
        open(event, null, null, clockId);
    }

    private String open(Event event, String reason, String reportedBy, Long clockId) {
        lock.lockByKey(event.caseNumber());
        var named = who.of(event);
        String number = rows.insert(event, named.handler(), named.leader(), reason, reportedBy, clockId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("event", event.kind());
        facts.put("itemCode", event.itemCode());
        facts.put("department", event.department());
        facts.put("handler", named.handler());
        facts.put("leader", named.leader());
        facts.put("reason", reason);
        facts.values().removeIf(Objects::isNull);
        ledger.append(new Entry(event.caseNumber(), "ACCOUNTABILITY_EVENT", reportedBy == null ? Entry.SYSTEM : reportedBy,
                event.happenedOn(), facts));
        notices.tell("supervision", "ACCOUNTABILITY_EVENT", event.caseNumber(), Map.of("department", event.department(), "event", event.kind()));
        Stream.of(named.handler(), named.leader()).filter(Objects::nonNull).distinct().forEach(person ->
                notices.tell(person, "ACCOUNTABILITY_OPENED", event.caseNumber(), Map.of("event", event.kind(), "number", number)));
        process.getObject().opened(require(number));
        return number;
    }

    /** @throws Refusal 404 when there is none */
    public AccountabilityCase require(String number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("accountability-unknown"));
    }

    public List<Event> ofCase(String caseNumber) {
        return casesOf(caseNumber).stream().map(one -> new Event(one.kind(), caseNumber, one.itemCode(), one.department(), one.handler(),
                one.happenedOn())).toList();
    }

    /** In the order in which they were entered. */
    public List<AccountabilityCase> casesOf(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The newest first, in one state or (null) all. */
    public List<AccountabilityCase> newest(String state, int limit) {
        return rows.newest(state, limit);
    }

    /** Those against this person, the newest first. */
    public List<AccountabilityCase> against(Person person, int limit) {
        return rows.concerning(person.id(), limit);
    }
}
