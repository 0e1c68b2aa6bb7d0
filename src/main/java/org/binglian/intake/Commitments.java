package org.binglian.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.intake.Commitment.State;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;

/** The ledger of promises (rule 2): what follows a signed promise until it is kept or broken. The caller holds the project's lock. */
@Service
public class Commitments {

    private final CommitmentRows rows;
    private final MaterialRows materials;
    private final CommitmentLimits limits;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Ledger ledger;

    Commitments(CommitmentRows rows, MaterialRows materials, CommitmentLimits limits, OfficeTime office, WorkingDays days, Ledger ledger) {
        this.rows = rows;
        this.materials = materials;
        this.limits = limits;
        this.office = office;
        this.days = days;
        this.ledger = ledger;
    }

    public Commitment get(long id) {
        return rows.get(id);
    }

    public List<Commitment> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }

    public List<Commitment> ofCases(Collection<CaseNumber> numbers) {
        return rows.ofCases(numbers);
    }

    /** The gaps that still wait for their material at acceptance; what came before needs no following. */
    public List<Commitment> gapsToFollow(CaseNumber number) {
        var promised = materials.of(number).stream().filter(m -> "PROMISED".equals(m.status())).map(CaseMaterial::code).toList();
        var open = rows.ofCase(number).stream().filter(c -> c.state() == State.OPEN && c.kind() == Commitment.Kind.GAP).toList();
        open.stream().filter(gap -> !promised.contains(gap.material()))
                .forEach(gap -> rows.set(gap.id(), "state = ?, closed_on = ?", State.ACCEPTED.name(), office.today()));
        return open.stream().filter(gap -> promised.contains(gap.material())).toList();
    }

    /** The body decides this item on the applicant's commitment, and checks it within so many working days. */
    public Commitment committed(CaseNumber number, ItemCode item, CommitmentRule.Ruling ruling, String signedBy) {
        long id = rows.insert(Commitment.Kind.COMMITMENT, number, item, null, null, "RECTIFY_LOSE_REVOKE", ruling.basis(), signedBy, null,
                office.today(), days.plus(office.today(), ruling.checkWithin()), ruling.loseMonths());
        record(rows.get(id), "COMMITMENT_ACCEPTED", signedBy, Map.of("checkBy", days.plus(office.today(), ruling.checkWithin()).toString()));
        return rows.get(id);
    }

    public void told(long id, String paperNumber) {
        rows.set(id, "paper_number = ?", paperNumber);
    }

    /** The promise of this case that waits for this material, or for this item's rectification. */
    java.util.Optional<Commitment> awaited(CaseNumber number, String code) {
        return rows.ofCase(number).stream().filter(c -> c.state().awaited() && c.awaitedBy() != null && c.code().equals(code)).findFirst();
    }

    boolean inTime(Commitment awaited) {
        return !office.today().isAfter(lastDay(awaited));
    }

    /** The file that came with what was supplied for this item's commitment, the newest; what was only named has none. */
    public java.util.Optional<StoredFile> fileOf(CaseNumber number, ItemCode item) {
        return rows.fileOf(number, item);
    }

    /** @throws Refusal 409 after the last day, whose 24:00 still counts */
    Commitment supplied(Commitment awaited, StoredFile file, Person by) {
        var supplied = supplied(awaited, file.name(), by);
        rows.set(awaited.id(), "file_sha256 = ?, file_size = ?", file.sha256(), file.size());
        return supplied;
    }

    /** @throws Refusal 409 after the last day, whose 24:00 still counts */
    Commitment supplied(Commitment awaited, String fileName, Person by) {
        if (!inTime(awaited)) {
            throw Refusal.conflict("promise-date-passed", lastDay(awaited));
        }
        rows.set(awaited.id(), "state = ?, file_name = ?, file_sha256 = null, file_size = null, supplied_by = ?, supplied_on = ?, check_by = ?", State.SUPPLIED.name(), fileName,
                by.id(), office.today(), days.plus(office.today(), limits.check()));
        record(awaited, "PROMISE_SUPPLIED", by.id(), Map.of("code", awaited.code()));
        return rows.get(awaited.id());
    }

    /**
     * The section's check. What is not met is told once, with reasons, and may be put right once.
     *
     * @return whether it was found not met before
     */
    public boolean checked(long id, boolean met, String reason, Person by) {
        var open = rows.get(id);
        rows.set(id, "checked_by = ?, check_reason = ?, rejections = ?", by.id(), reason, open.rejections() + (met ? 0 : 1));
        record(open, "PROMISE_CHECKED", by.id(), Map.of("finding", met ? "MET" : "NOT_MET", "reason", reason == null ? "" : reason));
        return open.rejections() > 0;
    }

    public Commitment rectify(long id) {
        LocalDate until = days.plus(office.today(), limits.rectification());
        rows.set(id, "state = ?, rectify_by = ?", State.RECTIFYING.name(), until);
        var open = rows.get(id);
        if (open.material() != null) {
            materials.promise(open.caseNumber(), open.material(), until);
        }
        record(open, "RECTIFICATION_ASKED", Entry.SYSTEM, Map.of("due", until.toString(), "reason", open.checkReason() == null ? "" : open.checkReason()));
        return open;
    }

    /** Nothing came by the last day; effective on that day. */
    public void overdue(long id) {
        var open = rows.get(id);
        rows.set(id, "state = ?", State.OVERDUE.name());
        ledger.append(new Entry(open.caseNumber().value(), "PROMISE_OVERDUE", Entry.SYSTEM, lastDay(open), facts(open, Map.of("code", open.code()))));
    }

    /** Closes the promise: ACCEPTED, RETURNED, BREACHED, TAKEN_BACK or ENDED. */
    public Commitment close(long id, State state, String actor) {
        rows.set(id, "state = ?, closed_on = ?", state.name(), office.today());
        var closed = rows.get(id);
        record(closed, "PROMISE_CLOSED", actor, Map.of("result", "PROMISE_" + state.name()));
        return closed;
    }

    /** How many gaps of the case are not filled yet. */
    public int openGaps(CaseNumber number) {
        return (int) rows.ofCase(number).stream().filter(c -> c.kind() == Commitment.Kind.GAP && c.state().open()).count();
    }

    /** The day on which the applicant may act at the latest: a day off gives way to the next working day (民法典 203). */
    public LocalDate lastDay(Commitment awaited) {
        return days.plus(awaited.awaitedBy().minusDays(1), 1);
    }

    /** The day on which the applicant is reminded. */
    public LocalDate reminderDay(Commitment awaited) {
        LocalDate day = lastDay(awaited);
        for (int left = limits.reminder(); left > 0; left -= days.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void record(Commitment about, String kind, String actor, Map<String, Object> more) {
        ledger.append(new Entry(about.caseNumber().value(), kind, actor, office.today(), facts(about, more)));
    }

    private static Map<String, Object> facts(Commitment about, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("itemCode", about.item().value());
        facts.put("commitment", about.number());
        return facts;
    }
}
