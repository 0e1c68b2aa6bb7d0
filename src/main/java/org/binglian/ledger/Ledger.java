package org.binglian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The append-only record; it has no way to change or remove a row. Of cases that have ended most rows are bound ({@link Binder}). */
@Component
public class Ledger {

    private static final String COLUMNS =
            "id, subject, seq, kind, actor, effective_on, recorded_at, facts, release_sha, prev_hash, hash";

    private static final String HEAD = "select seq from ledger_entry where subject = ? order by seq limit 1 for update";

    /** Kinds that are looked for by their actor. */
    static final List<String> ASKED_BY_ACTOR = List.of("CASE_RECEIVED", "PROJECT_REGISTERED", "SPECIAL_PROCEDURE_BEGUN", "EXTENSION_REQUESTED",
            "CONSULTATION_REQUESTED", "CONSULTATION_ASKED", "TASK_REMINDED", "ITEM_REOPENED", "COORDINATION_CALLED");

    private static final RowMapper<Row> ROW = (rs, n) -> row(rs, 0);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Supplier<ModelsInForce> models;
    private final Clock clock;
    private final Books books;

    Ledger(JdbcClient jdbc, JdbcTemplate batches, ObjectProvider<ModelsInForce> models, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.models = SingletonSupplier.ofNullable(models::getIfAvailable);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.books = new Books(jdbc);
    }

    /** Records a fact in the caller's transaction, at whose end it is written; whoever else records on the same subject waits for that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Row append(Entry entry) {
        var unwritten = Unwritten.of(this, batches);
        var last = unwritten.last(entry.subject()).or(() -> held(entry.subject()));
        var open = new Row(0, entry.subject(), last.map(Row::seq).orElse(0) + 1, entry.kind(), entry.actor(),
                entry.effectiveOn(), clock.instant().truncatedTo(ChronoUnit.MILLIS), RowFormat.canonical(entry.facts()),
                release(), last.map(Row::hash).orElse(Row.START), "");
        var row = new Row(0, open.subject(), open.seq(), open.kind(), open.actor(), open.effectiveOn(), open.recordedAt(), open.facts(),
                open.release(), open.prevHash(), RowFormat.hash(open));
        unwritten.add(row);
        return row;
    }

    /** The last row of a subject whose head this transaction holds from now on: the first row that is not bound. Binding it took its place: the next is held. */
    private Optional<Row> held(String subject) {
        boolean held = jdbc.sql(HEAD).param(subject).query(Integer.class).optional().isPresent();
        var last = last(subject);
        if (!held && last.isPresent()) {
            jdbc.sql(HEAD + " ").param(subject).query(Integer.class).optional();
            return last(subject);
        }
        return last;
    }

    private Optional<Row> last(String subject) {
        return jdbc.sql("select " + COLUMNS + " from ledger_entry where subject = ? order by seq desc limit 1").param(subject).query(ROW).optional();
    }

    /** Everything recorded on a case or a project, oldest first. */
    public List<Row> of(String subject) {
        Unwritten.write(this);
        return books.with(jdbc.sql("select " + COLUMNS + " from ledger_entry where subject = ? order by seq").param(subject).query(ROW).list()).stream()
                .sorted(Comparator.comparingInt(Row::seq)).toList();
    }

    /** Everything recorded on these subjects, in the order in which it was written. */
    public List<Row> of(Collection<String> subjects) {
        Unwritten.write(this);
        return subjects.isEmpty() ? List.of() : books.with(jdbc.sql("select " + COLUMNS + " from ledger_entry where subject in (:subjects) order by id")
                .param("subjects", subjects).query(ROW).list()).stream().sorted(Comparator.comparingLong(Row::id)).toList();
    }

    /** The number of the newest row of each of these subjects; one statement, whichever node wrote. */
    public Map<String, Integer> newest(Collection<String> subjects) {
        Unwritten.write(this);
        Map<String, Integer> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql("select subject, max(seq) from ledger_entry where subject in (:subjects) group by subject").param("subjects", subjects)
                    .query(row -> {
                        found.put(row.getString(1), row.getInt(2));
                    });
        }
        return found;
    }

    /** What somebody began and others go on with, the newest first. @param before the id where an earlier page ended, or null */
    public List<Row> begunBy(String actor, Long before, int limit) {
        Unwritten.write(this);
        long first = before == null ? Long.MAX_VALUE : before;
        var rows = jdbc.sql("select " + COLUMNS + " from ledger_entry where actor = :actor and id < :first and kind in (:kinds) order by id desc limit :limit")
                .param("actor", actor).param("first", first).param("kinds", ASKED_BY_ACTOR).param("limit", limit).query(ROW).list();
        return Stream.concat(rows.stream(), books.begunBy(actor, first, limit).stream()).distinct()
                .sorted(Comparator.comparingLong(Row::id).reversed()).limit(limit).toList();
    }

    /** The first row that is not what was recorded, or that follows a missing one; empty when the chain holds. */
    public Optional<Row> verify(String subject) {
        var seq = 1;
        var prevHash = Row.START;
        for (Row row : of(subject)) {
            if (row.seq() != seq || !row.prevHash().equals(prevHash) || !row.hash().equals(RowFormat.hash(row))) {
                return Optional.of(row);
            }
            seq++;
            prevHash = row.hash();
        }
        return Optional.empty();
    }

    /** @param before how many columns stand before the row's */
    static Row row(ResultSet rs, int before) throws SQLException {
        return new Row(rs.getLong(before + 1), rs.getString(before + 2), rs.getInt(before + 3), rs.getString(before + 4), rs.getString(before + 5),
                rs.getObject(before + 6, LocalDate.class), rs.getObject(before + 7, OffsetDateTime.class).toInstant(), rs.getString(before + 8),
                rs.getString(before + 9), rs.getString(before + 10), rs.getString(before + 11));
    }

    private String release() {
        var inForce = models.get();
        return inForce == null ? Row.START : inForce.digest();
    }
}
