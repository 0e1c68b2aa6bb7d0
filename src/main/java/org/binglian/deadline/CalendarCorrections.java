package org.binglian.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Dated corrections that an office lays over the national calendar: a new year's notice, an amendment, a regional holiday. Later
 * rows win. The calendar is held in memory; what another node lays is seen within three seconds, what this transaction lays at once.
 */
@Service
public class CalendarCorrections implements Calendars {

    private static final Duration CHECK_EVERY = Duration.ofSeconds(3);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile Checked shared;

    CalendarCorrections(JdbcTemplate jdbc, Clock officeClock) {
        this.jdbc = jdbc;
        this.clock = officeClock;
    }

    /** Records what a notice says of some days; call {@link Clocks#replanAll()} in the same transaction. Answers the number of days. */
    @Transactional
    public int lay(String notice, List<CalendarDay> days, String laidBy) {
        if (notice == null || notice.isBlank() || days.isEmpty() || laidBy == null) {
            throw new IllegalArgumentException("a correction has a notice, days, and somebody who lays it");
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), OfficeTime.ZONE);
        jdbc.batchUpdate("insert into calendar_correction (notice, on_date, working, name, laid_by, laid_at) values (?, ?, ?, ?, ?, ?)",
                days.stream().map(d -> new Object[] {notice, d.date(), d.working(), d.name(), laidBy, now}).toList());
        shared = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            holdUntilTheTransactionEnds();
        }
        return days.size();
    }

    /** All that was ever laid, oldest first. */
    public List<LaidCorrection> all() {
        return jdbc.query("select * from calendar_correction order by id", CalendarCorrections::row);
    }

    @Override
    public HolidayCalendar current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof HolidayCalendar own) {
            return own;
        }
        Checked last = shared;
        if (last != null && System.nanoTime() - last.at() < CHECK_EVERY.toNanos()) {
            return last.calendar();
        }
        long at = System.nanoTime();
        String version = version();
        HolidayCalendar calendar = last != null && last.calendar().version().equals(version) ? last.calendar() : load(version);
        shared = new Checked(calendar, at);
        return calendar;
    }

    @Override
    public HolidayCalendar latest() {
        shared = null;
        return current();
    }

    private void holdUntilTheTransactionEnds() {
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, load(version()));
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CalendarCorrections.this);
                    shared = null;
                }
            });
        }
    }

    private String version() {
        return jdbc.queryForObject("select count(*), coalesce(max(id), 0) from calendar_correction",
                (row, n) -> row.getLong(1) + "/" + row.getLong(2));
    }

    private HolidayCalendar load(String version) {
        Map<LocalDate, LaidCorrection> latest = new HashMap<>();
        all().forEach(laid -> latest.put(laid.day().date(), laid));
        return new HolidayCalendar(version, latest);
    }

    private static LaidCorrection row(ResultSet row, int n) throws SQLException {
        CalendarDay day = new CalendarDay(row.getObject("on_date", LocalDate.class), row.getBoolean("working"), row.getString("name"));
        return new LaidCorrection(row.getString("notice"), day, row.getString("laid_by"),
                row.getObject("laid_at", OffsetDateTime.class).toInstant());
    }

    private record Checked(HolidayCalendar calendar, long at) {}
}
