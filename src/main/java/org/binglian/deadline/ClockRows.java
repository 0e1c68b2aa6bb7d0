package org.binglian.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Reads clocks with their pauses; the due date of a paused one is worked out as of today. */
@Repository
class ClockRows {

    private record PauseOf(long clock, Pause pause) {}

    private static final String SELECT = "select * from clock where ";
    private static final String OF_CASE = "case_number = ? order by id";
    private static final String RUNNING_OF_CASE = "case_number = ? and stopped_on is null order by id desc";

    private static final RowMapper<Bare> CLOCK = (row, n) -> new Bare(bare(row), row.getInt("pauses"));
    private static final RowMapper<PauseOf> PAUSE = (row, n) -> new PauseOf(row.getLong("clock_id"), pause(row));

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final Supplier<Remembering> remembering;

    ClockRows(JdbcClient jdbc, DueDates dueDates, ObjectProvider<Remembering> remembering) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.remembering = SingletonSupplier.ofNullable(remembering::getIfAvailable);
    }

    RunningClock get(long id) {
        return one(id, where("id = ?", List.of(id)));
    }

    /** The clock, held against all others until the transaction ends. */
    RunningClock hold(long id) {
        return one(id, where("id = ? for update", List.of(id)));
    }

    /** These clocks, held in the order of their ids. */
    List<RunningClock> holdAll(List<Long> ids) {
        return where("id in (" + String.join(",", ids.stream().map(id -> "?").toList()) + ") order by id for update", List.copyOf(ids));
    }

    private static RunningClock one(long id, List<RunningClock> found) {
        return found.stream().findFirst().orElseThrow(() -> new NoSuchElementException("no clock " + id));
    }

    List<RunningClock> all(Collection<Long> ids) {
        return where("id in (" + String.join(",", ids.stream().map(id -> "?").toList()) + ")", List.copyOf(ids));
    }

    List<RunningClock> ofCase(String caseNumber) {
        return where(OF_CASE, List.of(caseNumber));
    }

    /** A new clock's row; whoever has read the clocks of its case need not read them again. */
    RunningClock begun(RunningClock fresh, LongSupplier insert) {
        var begun = new AtomicReference<RunningClock>();
        Runnable write = () -> begun.set(fresh.as(insert.getAsLong()));
        var memory = remembering.get();
        if (memory == null || fresh.scope().caseNumber() == null) {
            write.run();
        } else {
            List<String> asked = List.of(fresh.scope().caseNumber());
            memory.after(SELECT + OF_CASE, asked, CLOCK, () -> memory.after(SELECT + RUNNING_OF_CASE, asked, CLOCK, write,
                    running -> with(running, 0, begun.get())), all -> with(all, all.size(), begun.get()));
        }
        return begun.get();
    }

    private static List<Bare> with(List<Bare> read, int place, RunningClock begun) {
        read.add(place, new Bare(begun, 0));
        return read;
    }

    List<RunningClock> ofProject(String projectNumber) {
        return where("project_number = ? order by id", List.of(projectNumber));
    }

    /** Those of several projects, oldest first. */
    List<RunningClock> ofProjects(Collection<String> projects) {
        if (projects.isEmpty()) {
            return List.of();
        }
        List<Bare> read = jdbc.sql("select * from clock where project_number in (:projects) order by id").param("projects", projects).query(CLOCK).list();
        Map<Long, List<Pause>> pauses = new HashMap<>();
        if (read.stream().anyMatch(clock -> clock.pauses() > 0)) {
            jdbc.sql("""
                    select p.* from clock_pause p join clock c on c.id = p.clock_id where c.project_number in (:projects)
                    order by p.from_on, p.id""").param("projects", projects).query(PAUSE).list()
                    .forEach(one -> pauses.computeIfAbsent(one.clock(), id -> new ArrayList<>()).add(one.pause()));
        }
        return read.stream().map(Bare::clock).map(clock -> pauses.containsKey(clock.id()) ? with(clock, pauses.get(clock.id())) : clock).toList();
    }

    /** The running clocks of this scope and kind, the newest first. A case's are read together: whoever asks for one asks for more. */
    List<RunningClock> running(ClockScope scope, String kind) {
        var found = scope.caseNumber() == null
                ? where("project_number = ? and kind = ? and stopped_on is null and case_number is null order by id desc", List.of(scope.projectNumber(), kind))
                : runningOf(scope.caseNumber());
        return found.stream().filter(clock -> clock.kind().equals(kind) && clock.scope().equals(scope)).toList();
    }

    List<RunningClock> runningOf(String caseNumber) {
        return where(RUNNING_OF_CASE, List.of(caseNumber));
    }

    List<RunningClock> holdAllRunning() {
        return where("stopped_on is null order by id for update", List.of());
    }

    /** Those not stopped whose due date was worked out from another calendar than this. */
    List<Long> reckonedOtherwise(String calendarVersion) {
        return jdbc.sql("select id from clock where stopped_on is null and calendar_version <> ?")
                .param(calendarVersion).query(Long.class).list();
    }

    /** A clock without its pauses, and how many it has. */
    private record Bare(RunningClock clock, int pauses) {}

    private List<RunningClock> where(String condition, List<Object> values) {
        List<Bare> read = jdbc.sql(SELECT + condition).params(values).query(CLOCK).list();
        List<RunningClock> bare = read.stream().map(Bare::clock).toList();
        if (read.stream().allMatch(clock -> clock.pauses() == 0)) {
            return bare;
        }
        Map<Long, List<Pause>> pauses = pauses(bare);
        return bare.stream().map(clock -> pauses.containsKey(clock.id()) ? with(clock, pauses.get(clock.id())) : clock).toList();
    }

    private RunningClock with(RunningClock clock, List<Pause> pauses) {
        RunningClock whole = new RunningClock(clock.id(), clock.scope(), clock.kind(), clock.unit(), clock.start(), clock.amount(),
                clock.extension(), pauses, clock.stoppedOn(), clock.due(), clock.provisional(), clock.alarm());
        return whole.paused() ? dueDates.reckon(whole) : whole;
    }

    private Map<Long, List<Pause>> pauses(List<RunningClock> clocks) {
        long least = clocks.stream().mapToLong(RunningClock::id).min().orElseThrow();
        long most = clocks.stream().mapToLong(RunningClock::id).max().orElseThrow();
        String range = "select * from clock_pause where clock_id between ? and ? order by from_on, id";
        String list = "select * from clock_pause where clock_id in (" + String.join(",", clocks.stream().map(c -> "?").toList())
                + ") order by from_on, id";
        boolean few = clocks.size() <= 200;
        Map<Long, List<Pause>> found = new HashMap<>();
        jdbc.sql(few ? list : range).params(few ? clocks.stream().map(RunningClock::id).toList() : List.of(least, most))
                .query(PAUSE).list()
                .forEach(one -> found.computeIfAbsent(one.clock(), id -> new ArrayList<>()).add(one.pause()));
        return found;
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                row.getString("kind"), row.getString("ground"));
    }

    private static RunningClock bare(ResultSet row) throws SQLException {
        ClockScope scope = new ClockScope(row.getString("project_number"), row.getString("case_number"), row.getString("item_code"),
                row.getString("department"));
        return new RunningClock(row.getLong("id"), scope, row.getString("kind"), DayUnit.valueOf(row.getString("unit")),
                row.getObject("start_on", LocalDate.class), row.getInt("amount"), row.getInt("extension"), List.of(),
                row.getObject("stopped_on", LocalDate.class), row.getObject("due", LocalDate.class), row.getBoolean("provisional"),
                row.getString("alarm"));
    }
}
