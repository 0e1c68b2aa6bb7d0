package org.binglian.supervision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Events that a handler and a leader answer for (rule 6); a task that nobody claimed is the section head's. */
@Service
public class Accountability {

    /** What happened, in whose department; {@code handler} null when nobody had claimed the task. */
    public record Event(String kind, String caseNumber, String itemCode, String department, String handler, LocalDate happenedOn) {
    }

    private final JdbcClient jdbc;
    private final People people;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;

    Accountability(JdbcClient jdbc, People people, OfficeTime office, Ledger ledger, Notices notices) {
        this.jdbc = jdbc;
        this.people = people;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    public void happened(Event event) {
        String leader = people.leaderOf(event.department()).map(Person::id).orElse(null);
        String handler = event.handler() != null ? event.handler() : people.ofDepartment(event.department()).stream()
                .filter(person -> person.is(Role.SECTION)).map(Person::id).findFirst().orElse(leader);
        jdbc.sql("""
                insert into accountability_event (kind, case_number, item_code, department, handler, leader, happened_on, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(event.kind(), event.caseNumber(), event.itemCode(), event.department(), handler, leader,
                        event.happenedOn(), office.now().atOffset(ZoneOffset.UTC)))
                .update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("event", event.kind());
        facts.put("itemCode", event.itemCode());
        facts.put("department", event.department());
        facts.put("handler", handler);
        facts.put("leader", leader);
        facts.values().removeIf(java.util.Objects::isNull);
        ledger.append(new Entry(event.caseNumber(), "ACCOUNTABILITY_EVENT", Entry.SYSTEM, event.happenedOn(), facts));
        notices.tell("supervision", "ACCOUNTABILITY_EVENT", event.caseNumber(), Map.of("department", event.department(), "event", event.kind()));
    }

    public List<Event> ofCase(String caseNumber) {
        return jdbc.sql("select * from accountability_event where case_number = ? order by id").param(caseNumber)
                .query((row, n) -> new Event(row.getString("kind"), caseNumber, row.getString("item_code"), row.getString("department"),
                        row.getString("handler"), row.getObject("happened_on", LocalDate.class)))
                .list();
    }

    /** The newest first. */
    public List<Event> newest(int limit) {
        return jdbc.sql("select * from accountability_event order by id desc limit ?").param(limit)
                .query((row, n) -> new Event(row.getString("kind"), row.getString("case_number"), row.getString("item_code"),
                        row.getString("department"), row.getString("handler"), row.getObject("happened_on", LocalDate.class)))
                .list();
    }
}
