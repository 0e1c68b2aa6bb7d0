package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordination meetings between those who approve an item and those who supervise it; each side writes its minutes. */
@Service
public class Coordination {

    private final JdbcClient jdbc;
    private final Handovers handovers;
    private final HandoverEntries entries;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Notices notices;
    private final ObjectProvider<HandoverProcess> process;

    Coordination(JdbcClient jdbc, Handovers handovers, HandoverEntries entries, ProjectLock lock, OfficeTime office, Notices notices,
                 ObjectProvider<HandoverProcess> process) {
        this.jdbc = jdbc;
        this.handovers = handovers;
        this.entries = entries;
        this.lock = lock;
        this.office = office;
        this.notices = notices;
        this.process = process;
    }

    /** A meeting that was called. {@code endedOn} null until every side has written its minutes. */
    public record Meeting(long id, long handover, String calledBy, LocalDate calledOn, String reason, LocalDate endedOn) {
    }

    /** The departments that meet: those that supervise, and the one that approves. */
    public List<String> parties(Handover handover) {
        return Stream.of(handover.supervisingBody(), handover.jointWith(), handover.decidingBody()).filter(Objects::nonNull).distinct().toList();
    }

    /** @throws Refusal 404 for others, 422 without a reason or another side, 409 while a meeting about the item is open */
    @Transactional
    public Meeting call(long id, String reason, Person by) {
        var handover = handovers.require(id, by.department());
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        if (reason.strip().length() > 2000) {
            throw Refusal.invalid("reason-required").field("reason", "too-long", 2000);
        }
        lock.lock(handover.caseNumber());
        if (parties(handover).size() < 2) {
            throw Refusal.invalid("coordination-one-side");
        }
        if (openOf(handover)) {
            throw Refusal.conflict("coordination-open");
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into coordination (handover_id, called_by, called_on, reason) values (?, ?, ?, ?)")
                .params(id, by.id(), office.today(), reason.strip()).update(key, "id");
        long meeting = Objects.requireNonNull(key.getKey()).longValue();
        entries.record(handover, "COORDINATION_CALLED", by.id(), "caller", by.department(), "reason", reason.strip());
        parties(handover).forEach(party -> notices.tell(party, "COORDINATION_CALLED", handover.caseNumber().value(),
                Map.of("handover", id, "itemCode", handover.item().value(), "reason", reason.strip())));
        process.getObject().coordinationCalled(handover, meeting);
        return of(id).stream().filter(called -> called.id() == meeting).findFirst().orElseThrow();
    }

    public void minutes(long id, long meeting, String department, String minutes, Person by) {
        jdbc.sql("insert into coordination_minutes (coordination_id, department, minutes, written_by, written_on) values (?, ?, ?, ?, ?)")
                .params(meeting, department, minutes, by.id(), office.today()).update();
        entries.record(handovers.get(id), "COORDINATION_MINUTES", by.id(), "department", department, "minutes", minutes);
    }

    public void concluded(long id, long meeting) {
        jdbc.sql("update coordination set ended_on = ? where id = ?").params(office.today(), meeting).update();
        entries.record(handovers.get(id), "COORDINATION_HELD", Entry.SYSTEM);
    }

    public List<Meeting> of(long handover) {
        return jdbc.sql("select * from coordination where handover_id = ? order by id").param(handover).query(Coordination::meeting).list();
    }

    private boolean openOf(Handover handover) {
        return handovers.ofCase(handover.caseNumber()).stream().filter(other -> other.item().equals(handover.item()))
                .flatMap(other -> of(other.id()).stream()).anyMatch(meeting -> meeting.endedOn() == null);
    }

    private static Meeting meeting(ResultSet row, int index) throws SQLException {
        return new Meeting(row.getLong("id"), row.getLong("handover_id"), row.getString("called_by"), row.getObject("called_on", LocalDate.class),
                row.getString("reason"), row.getObject("ended_on", LocalDate.class));
    }
}
