package org.binglian.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.FiledList;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Special procedures: told in writing, and stopping the clocks only where the law lets them (行政许可法 45). */
@Service
public class Procedures {

    private final ProcedureRows rows;
    private final ReviewRows items;
    private final Reviews reviews;
    private final SpecialProcedureRule rule;
    private final FiledList filedUnder;
    private final ItemClocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ObjectProvider<ReviewProcess> process;

    Procedures(ProcedureRows rows, ReviewRows items, Reviews reviews, SpecialProcedureRule rule, FiledList filedUnder, ItemClocks clocks,
               OfficeTime office, Ledger ledger, ProjectLock lock, ObjectProvider<ReviewProcess> process) {
        this.rows = rows;
        this.items = items;
        this.reviews = reviews;
        this.rule = rule;
        this.filedUnder = filedUnder;
        this.clocks = clocks;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
        this.process = process;
    }

    /** A reviewer asks for a special procedure beside the running review. @throws Refusal when it is not allowed, too long, or one runs */
    @Transactional
    public SpecialProcedure request(ItemKey key, String kind, int workingDays, Person by) {
        lock.lock(key.caseNumber());
        var item = reviews.require(key);
        if (item.state() != NationalState.IN_REVIEW && item.state() != NationalState.SPECIAL_PROCEDURE_ENDED || item.bodyDecision() != null
                || item.overdueSince() != null) {
            throw Refusal.conflict("item-not-in-review");
        }
        var procedure = open(key, kind, workingDays, by.id());
        process.getObject().specialProcedureRequested(item, procedure);
        return running(key).orElse(procedure);
    }

    /** Opens the row of a procedure. @throws Refusal 422 when the decision does not allow it or its time is out of range, 409 while one runs */
    public SpecialProcedure open(ItemKey key, String kind, int workingDays, String by) {
        return open(key, kind, workingDays, by, rule.rule(kind, key.item(), lists(key, kind)));
    }

    private SpecialProcedure open(ItemKey key, String kind, int workingDays, String by, SpecialProcedureRule.Ruling ruling) {
        if (!ruling.allowed()) {
            throw Refusal.invalid("special-procedure-not-allowed", kind).field("kind", "not-allowed", kind);
        }
        if (workingDays < 1 || workingDays > ruling.longestDays()) {
            throw Refusal.invalid("special-procedure-too-long", ruling.longestDays()).field("workingDays", "range", 1, ruling.longestDays());
        }
        if (running(key).isPresent()) {
            throw Refusal.conflict("special-procedure-runs");
        }
        return rows.insert(key, kind, workingDays, ruling, by, office.today());
    }

    /**
     * Opens a procedure that the item's flow draws, and which the list names with the flow, for its longest time; stops the clocks where
     * the decision says so.
     */
    public SpecialProcedure begin(ItemKey key, String kind, String by) {
        var ruling = rule.rule(kind, key.item(), true);
        var procedure = open(key, kind, ruling.longestDays(), by, ruling);
        if (procedure.stopsClock()) {
            stopClocks(key, procedure);
        } else {
            told(key, procedure);
        }
        return procedure;
    }

    /** Whether the list that the case was filed under names the procedure for the item. */
    public boolean lists(ItemKey key, String kind) {
        return filedUnder.item(key.caseNumber(), key.item()).specialProcedures().contains(kind);
    }

    /** @param result what came of it, null where there is nothing to keep */
    @Transactional
    public void end(ItemKey key, String result, Person by) {
        lock.lock(key.caseNumber());
        running(key).orElseThrow(() -> Refusal.conflict("no-special-procedure"));
        process.getObject().specialProcedureEnded(reviews.require(key), result, by);
    }

    /** Stops the item's clocks from today. */
    public void stopClocks(ItemKey key, SpecialProcedure procedure) {
        clocks.pause(reviews.require(key), procedure.kind(), procedure.ground());
        told(key, procedure);
    }

    /** Told in writing; a procedure that does not stop the clock changes the state all the same. */
    public void told(ItemKey key, SpecialProcedure procedure) {
        items.set(key, "state = ?", NationalState.SPECIAL_PROCEDURE_BEGUN.code());
        ledger.append(ReviewEntries.of(key, "SPECIAL_PROCEDURE_BEGUN", procedure.requestedBy(), office.today(), Map.of("procedure",
                procedure.kind(), "workingDays", procedure.workingDays(), "stopsClock", procedure.stopsClock(), "ground", procedure.ground())));
    }

    /** The procedure is over: the clocks go on from that day. One that is over already stays as it is. */
    public void resume(ItemKey key, long id, LocalDate on) {
        var procedure = get(id);
        if (procedure.endedOn() != null) {
            return;
        }
        clocks.resume(reviews.require(key), on, procedure.kind());
        rows.ended(id, on);
        items.set(key, "state = ?", NationalState.SPECIAL_PROCEDURE_ENDED.code());
        ledger.append(ReviewEntries.of(key, "SPECIAL_PROCEDURE_ENDED", "system", on, Map.of("procedure", procedure.kind())));
    }

    /** What came of the running procedure. */
    public void concluded(ItemKey key, String result, Person by) {
        running(key).ifPresent(procedure -> conclude(procedure, result, by.id()));
    }

    /** Keeps what came of a procedure in its row and in the record. */
    void conclude(SpecialProcedure procedure, String result, String by) {
        rows.result(procedure.id(), result);
        ledger.append(ReviewEntries.of(procedure.item(), "SPECIAL_PROCEDURE_CONCLUDED", by, office.today(),
                Map.of("result", result == null ? "" : result)));
    }

    public SpecialProcedure get(long id) {
        return rows.get(id);
    }

    public Optional<SpecialProcedure> running(ItemKey key) {
        return rows.running(key);
    }

    public List<SpecialProcedure> ofCases(Collection<CaseNumber> numbers) {
        return rows.ofCases(numbers);
    }

    public List<SpecialProcedure> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }
}
