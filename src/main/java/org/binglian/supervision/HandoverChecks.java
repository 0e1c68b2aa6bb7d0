package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The supervising bodies' part: acknowledged, or counted as such, and checked; of several findings the gravest counts. */
@Service
public class HandoverChecks {

    /** The gravest last. */
    private static final List<String> FINDINGS = List.of("NONE", "CORRECT", "REOPEN", "REVOKE");

    private final JdbcClient jdbc;
    private final HandoverRows rows;
    private final HandoverEntries entries;
    private final WorkingDays days;
    private final OfficeTime office;
    private final Notices notices;

    HandoverChecks(JdbcClient jdbc, HandoverRows rows, HandoverEntries entries, WorkingDays days, OfficeTime office, Notices notices) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.entries = entries;
        this.days = days;
        this.office = office;
        this.notices = notices;
    }

    /** One department's finding. {@code turn} 1 for the check, 2 for the check after a correction. */
    public record Check(String department, int turn, String finding, String reason, Integer correctWithin, String jointlyWith, String checkedBy,
                        LocalDate checkedOn) {
    }

    public void acknowledged(long id, String note, Person by) {
        entries.record(acknowledge(id, by.id()), "HANDOVER_ACKNOWLEDGED", by.id(), "note", note);
    }

    /** Silence: nobody dodges a hand-over by not opening it. */
    public void countAsAcknowledged(long id) {
        entries.record(acknowledge(id, Entry.SYSTEM), "HANDOVER_COUNTED_AS_ACKNOWLEDGED", Entry.SYSTEM);
    }

    private Handover acknowledge(long id, String by) {
        LocalDate today = office.today();
        int within = rows.get(id).checkWithin();
        return within == 0 ? rows.set(id, "acknowledged_on = ?, acknowledged_by = ?, state = ?, ended_on = ?", today, by,
                HandoverState.INFORMED.name(), today) : rows.set(id, "acknowledged_on = ?, acknowledged_by = ?, state = ?, check_by = ?", today, by,
                HandoverState.CHECKING.name(), days.plus(today, within));
    }

    /** @throws Refusal 409 when this department has reported already, 422 for the leader who would decide on revoking */
    public void checked(long id, String department, String finding, String reason, Integer correctWithin, String jointlyWith, Person by) {
        var handover = rows.get(id);
        if (by.is(Role.LEADER) && handover.decidingBody().equals(by.department())) {
            throw Refusal.invalid("two-people").field("finding", "two-people");
        }
        int turn = handover.state() == HandoverState.RECHECKING ? 2 : 1;
        if (of(id).stream().anyMatch(check -> check.turn() == turn && check.department().equals(department))) {
            throw Refusal.conflict("handover-checked");
        }
        jdbc.sql("""
                insert into handover_check (handover_id, department, turn, finding, reason, jointly_with, correct_within, checked_by, checked_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id, department, turn, finding, reason, jointlyWith, correctWithin, by.id(), office.today())).update();
        entries.record(handover, "HANDOVER_CHECKED", by.id(), "department", department, "finding", "FINDING_" + finding, "reason", reason,
                "jointlyWith", jointlyWith);
    }

    /** All have reported: the gravest finding is told to the deciding body and to supervision. Answers the hand-over with it. */
    public Handover concluded(long id) {
        int turn = of(id).stream().mapToInt(Check::turn).max().orElseThrow();
        var gravest = of(id).stream().filter(check -> check.turn() == turn).max(Comparator.comparing(check -> FINDINGS.indexOf(check.finding())))
                .orElseThrow();
        var found = rows.set(id, "finding = ?, finding_reason = ?, correct_within = ?", gravest.finding(), gravest.reason(),
                gravest.correctWithin());
        if (gravest.finding().equals("NONE")) {
            found = rows.set(id, "state = ?, ended_on = ?", HandoverState.IN_ORDER.name(), office.today());
        }
        for (String told : List.of(found.decidingBody(), "supervision")) {
            notices.tell(told, "HANDOVER_FINDING", found.caseNumber().value(), Map.of("finding", "FINDING_" + found.finding(), "handover", id,
                    "itemCode", found.item().value()));
        }
        return found;
    }

    public List<Check> of(long id) {
        return jdbc.sql("select * from handover_check where handover_id = ? order by id").param(id).query(HandoverChecks::check).list();
    }

    private static Check check(ResultSet row, int index) throws SQLException {
        return new Check(row.getString("department"), row.getInt("turn"), row.getString("finding"), row.getString("reason"),
                (Integer) row.getObject("correct_within"), row.getString("jointly_with"), row.getString("checked_by"),
                row.getObject("checked_on", LocalDate.class));
    }
}
