package org.binglian.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the former due date whenever one moves, so that a page can say from when to when and why. */
@Component
public class ClockMoves {

    private static final String INSERT = """
            insert into clock_move (clock_id, project_number, moved_on, was, became, cause, kind, ground, days)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final ClockWrites writes;
    private final JdbcClient client;
    private final DueDates dueDates;

    ClockMoves(ClockWrites writes, JdbcClient client, DueDates dueDates) {
        this.writes = writes;
        this.client = client;
        this.dueDates = dueDates;
    }

    /** @param was null where nothing has moved yet, as at the beginning of a pause */
    void note(RunningClock now, LocalDate was, ClockMove.Cause why) {
        if (was != null && !now.due().equals(was)) {
            Pause last = why == ClockMove.Cause.PAUSE ? now.pauses().stream().filter(pause -> !pause.open())
                    .max(Comparator.comparing(Pause::to)).orElse(null) : null;
            writes.write(INSERT, List.<Object[]>of(new Object[] {now.id(), now.scope().projectNumber(), dueDates.today(), was, now.due(), why.name(),
                last == null ? null : last.kind(), last == null ? null : last.ground(), why == ClockMove.Cause.EXTENSION ? now.extension() : null}));
        }
    }

    /** After a correction; a paused clock moves with every day and is told of when it goes on. */
    void corrected(List<RunningClock> before, List<RunningClock> after) {
        List<Object[]> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            RunningClock was = before.get(i);
            RunningClock now = after.get(i);
            if (!was.paused() && !was.due().equals(now.due())) {
                moved.add(new Object[] {now.id(), now.scope().projectNumber(), dueDates.today(), was.due(), now.due(),
                    ClockMove.Cause.CALENDAR.name(), null, null, null});
            }
        }
        writes.write(INSERT, moved);
    }

    /** The moves of these clocks of the projects by clock, the oldest first; a pause that goes on is the last. */
    public Map<Long, List<ClockMove>> of(Collection<String> projects, List<RunningClock> clocks) {
        Map<Long, List<ClockMove>> found = new HashMap<>();
        if (!projects.isEmpty()) {
            client.sql("select * from clock_move where project_number in (:projects) order by id").param("projects", projects)
                    .query(ClockMoves::move).list().forEach(move -> put(found, move));
        }
        clocks.stream().filter(RunningClock::paused).forEach(clock -> {
            var open = clock.pauses().stream().filter(Pause::open).toList();
            LocalDate was = dueDates.without(clock, open);
            if (!was.equals(clock.due())) {
                put(found, new ClockMove(clock.id(), open.get(0).from(), was, clock.due(), ClockMove.Cause.PAUSE, open.get(0).kind(),
                        open.get(0).ground(), null));
            }
        });
        return found;
    }

    private static void put(Map<Long, List<ClockMove>> found, ClockMove move) {
        found.computeIfAbsent(move.clock(), id -> new ArrayList<>()).add(move);
    }

    private static ClockMove move(ResultSet row, int index) throws SQLException {
        return new ClockMove(row.getLong("clock_id"), row.getObject("moved_on", LocalDate.class), row.getObject("was", LocalDate.class),
                row.getObject("became", LocalDate.class), ClockMove.Cause.valueOf(row.getString("cause")), row.getString("kind"),
                row.getString("ground"), (Integer) row.getObject("days"));
    }
}
