package org.binglian.deadline;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Writes clocks and what hangs on them; nobody waits for that. */
@Repository
class ClockWrites {

    private static final String COLUMNS =
            "project_number, case_number, item_code, department, kind, unit, start_on, amount, due, provisional, alarm, calendar_version";
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Supplier<WrittenLater> later;

    ClockWrites(JdbcTemplate template, JdbcClient jdbc, ObjectProvider<WrittenLater> later) {
        this.template = template;
        this.jdbc = jdbc;
        this.later = SingletonSupplier.ofNullable(later::getIfAvailable);
    }

    void write(String sql, List<Object[]> rows) {
        var port = later.get();
        if (port == null) {
            template.batchUpdate(sql, rows);
        } else {
            port.write(sql, rows);
        }
    }

    /** Answers the new clock's id. */
    long insert(RunningClock fresh, String calendarVersion) {
        ClockScope scope = fresh.scope();
        Object[] row = {scope.projectNumber(), scope.caseNumber(), scope.itemCode(), scope.department(), fresh.kind(), fresh.unit().name(), fresh.start(),
            fresh.amount(), fresh.due(), fresh.provisional(), fresh.alarm(), calendarVersion};
        var port = later.get();
        OptionalLong number = port == null ? OptionalLong.empty() : port.number("clock", scope.projectNumber());
        if (number.isEmpty()) {
            var key = new GeneratedKeyHolder();
            jdbc.sql("insert into clock (" + COLUMNS + ") values (" + VALUES).params(row).update(key, "id");
            return Objects.requireNonNull(key.getKey()).longValue();
        }
        Object[] numbered = new Object[row.length + 1];
        numbered[0] = number.getAsLong();
        System.arraycopy(row, 0, numbered, 1, row.length);
        port.write("insert into clock (id, " + COLUMNS + ") values (?, " + VALUES, List.<Object[]>of(numbered));
        return number.getAsLong();
    }
}
