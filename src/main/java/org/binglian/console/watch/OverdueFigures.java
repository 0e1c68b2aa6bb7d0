package org.binglian.console.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.access.DepartmentsChanged;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.Board;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Each department's overdue tasks as a gauge, {@code binglian_department_overdue{department="planning"}}. All are counted by one
 * statement, at most every ten seconds, and only when somebody asks; NaN while the database does not answer.
 */
@Component
class OverdueFigures implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueFigures.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Board board;
    private final Departments departments;
    private final OfficeTime office;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private Map<String, Integer> counted;
    private long countedAt = System.nanoTime() - FRESH_NANOS;

    OverdueFigures(Board board, Departments departments, OfficeTime office) {
        this.board = board;
        this.departments = departments;
        this.office = office;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        registries.add(registry);
        departments.known().stream().map(Department::id).forEach(id -> Gauge.builder("binglian.department.overdue", () -> value(id)).tag("department", id)
                .description("Open tasks of the department whose last day is over").register(registry));
    }

    /** A department that is new has a gauge too; what is registered already stays. */
    @TransactionalEventListener(fallbackExecution = true)
    public synchronized void changed(DepartmentsChanged now) {
        List.copyOf(registries).forEach(registry -> {
            registries.remove(registry);
            bindTo(registry);
        });
    }

    private synchronized Number value(String department) {
        if (System.nanoTime() - countedAt >= FRESH_NANOS) {
            counted = count();
            countedAt = System.nanoTime();
        }
        return counted == null ? Double.NaN : counted.getOrDefault(department, 0);
    }

    private Map<String, Integer> count() {
        try {
            return board.overdue(office.today());
        } catch (DataAccessException e) {
            LOG.warn("The departments' overdue tasks could not be counted: {}", e.getMessage());
            return null;
        }
    }
}
