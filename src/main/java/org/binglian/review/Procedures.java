package org.binglian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Special procedures: told in writing, and stopping the clocks only where the law lets them (行政许可法 45). */
@Service
public class Procedures {

    private final JdbcClient jdbc;
    private final ReviewRows rows;
    private final Reviews reviews;
    private final SpecialProcedureRule rule;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ObjectProvider<ReviewProcess> process;

    Procedures(JdbcClient jdbc, ReviewRows rows, Reviews reviews, SpecialProcedureRule rule, Catalogue catalogue, Clocks clocks,
               OfficeTime office, Ledger ledger, ProjectLock lock, ObjectProvider<ReviewProcess> process) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reviews = reviews;
        this.rule = rule;
        this.catalogue = catalogue;
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
        if (running(key).isPresent()) {
            throw Refusal.conflict("special-procedure-runs");
        }
        var procedure = open(key, kind, workingDays, by.id());
        process.getObject().specialProcedureRequested(item, procedure);
        return running(key).orElse(procedure);
    }

    /** Opens the row of a procedure. @throws Refusal 422 when the decision does not allow it or its time is out of range */
    public SpecialProcedure open(ItemKey key, String kind, int workingDays, String by) {
        var ruling = rule.rule(kind, key.item(), lists(key.item(), kind));
        if (!ruling.allowed()) {
            throw Refusal.invalid("special-procedure-not-allowed", kind).field("kind", "not-allowed", kind);
        }
        if (workingDays < 1 || workingDays > ruling.longestDays()) {
            throw Refusal.invalid("special-procedure-too-long", ruling.longestDays()).field("workingDays", "range", 1, ruling.longestDays());
        }
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into special_procedure (case_number, item_code, kind, working_days, stops_clock, ground, requested_by, began_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key.caseNumber().value(), key.item().value(), kind, workingDays, ruling.stopsClock(), ruling.ground(), by,
                        office.today())
                .update(id, "id");
        return get(id.getKey().longValue());
    }

    public boolean lists(ItemCode item, String kind) {
        return catalogue.find(item, office.today()).map(listed -> listed.specialProcedures().contains(kind)).orElse(false);
    }

    @Transactional
    public void end(ItemKey key, Person by) {
        lock.lock(key.caseNumber());
        running(key).orElseThrow(() -> Refusal.conflict("no-special-procedure"));
        process.getObject().specialProcedureEnded(reviews.require(key), by);
    }

    /** Stops the item's clocks from today. */
    public void stopClocks(ItemKey key, SpecialProcedure procedure) {
        var item = reviews.require(key);
        for (String kind : List.of("PROMISED", "STATUTORY")) {
            clocks.current(item.scope(), kind)
                    .ifPresent(clock -> clocks.pause(clock.id(), office.today(), procedure.kind(), procedure.ground()));
        }
        told(key, procedure);
    }

    /** Told in writing; a procedure that does not stop the clock changes the state all the same. */
    public void told(ItemKey key, SpecialProcedure procedure) {
        rows.set(key, "state = ?", NationalState.SPECIAL_PROCEDURE_BEGUN.code());
        ledger.append(ReviewEntries.of(key, "SPECIAL_PROCEDURE_BEGUN", procedure.requestedBy(), office.today(), Map.of("procedure",
                procedure.kind(), "workingDays", procedure.workingDays(), "stopsClock", procedure.stopsClock(), "ground", procedure.ground())));
    }

    /** The procedure is over: the clocks go on from that day, never later than the day that was told. */
    public void resume(ItemKey key, long id, LocalDate on) {
        var item = reviews.require(key);
        var procedure = get(id);
        if (procedure.stopsClock()) {
            for (String kind : List.of("PROMISED", "STATUTORY")) {
                clocks.current(item.scope(), kind).filter(clock -> clock.paused()).ifPresent(clock -> clocks.resume(clock.id(), on));
            }
        }
        jdbc.sql("update special_procedure set ended_on = ? where id = ?").params(on, id).update();
        rows.set(key, "state = ?", NationalState.SPECIAL_PROCEDURE_ENDED.code());
        ledger.append(ReviewEntries.of(key, "SPECIAL_PROCEDURE_ENDED", "system", on, Map.of("procedure", procedure.kind())));
    }

    public void concluded(ItemKey key, String result, Person by) {
        running(key).ifPresent(p -> jdbc.sql("update special_procedure set result = ? where id = ?")
                .params(java.util.Arrays.asList(result, p.id())).update());
        ledger.append(ReviewEntries.of(key, "SPECIAL_PROCEDURE_CONCLUDED", by.id(), office.today(), Map.of("result", result == null ? "" : result)));
    }

    public SpecialProcedure get(long id) {
        return jdbc.sql("select * from special_procedure where id = ?").param(id).query(Procedures::procedure).single();
    }

    public Optional<SpecialProcedure> running(ItemKey key) {
        return jdbc.sql("select * from special_procedure where case_number = ? and item_code = ? and ended_on is null order by id desc limit 1")
                .params(key.caseNumber().value(), key.item().value()).query(Procedures::procedure).optional();
    }

    public List<SpecialProcedure> ofCase(CaseNumber number) {
        return jdbc.sql("select * from special_procedure where case_number = ? order by id").param(number.value())
                .query(Procedures::procedure).list();
    }

    private static SpecialProcedure procedure(ResultSet row, int index) throws SQLException {
        return new SpecialProcedure(row.getLong("id"),
                new ItemKey(CaseNumber.of(row.getString("case_number")), ItemCode.of(row.getString("item_code"))), row.getString("kind"),
                row.getInt("working_days"), row.getBoolean("stops_clock"), row.getString("ground"), row.getString("requested_by"),
                row.getObject("began_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }
}
