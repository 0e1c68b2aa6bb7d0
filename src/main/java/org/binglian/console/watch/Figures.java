package org.binglian.console.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.binglian.deadline.OfficeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The office's own figures as gauges. All are counted by one statement, at most every ten seconds, and only when somebody asks; every
 * node says the same, but for the clock, which is its own. While the database does not answer they are NaN.
 */
@Component
class Figures implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private Map<String, Long> counted = Map.of();
    private long countedAt = System.nanoTime() - FRESH_NANOS;

    Figures(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Figure figure : Figure.ALL) {
            Gauge.builder(figure.name(), () -> value(figure.name())).description(figure.meaning()).register(registry);
        }
        Gauge.builder("binglian.clock.offset", () -> Duration.between(office.real(), Instant.now()).toMillis() / 1000.0).baseUnit("seconds")
                .description("How far this node's clock is ahead of the database's; negative when it is behind").register(registry);
    }

    private synchronized Number value(String name) {
        if (System.nanoTime() - countedAt >= FRESH_NANOS) {
            counted = count();
            countedAt = System.nanoTime();
        }
        var value = counted.get(name);
        return value == null ? Double.NaN : value;
    }

    private Map<String, Long> count() {
        try {
            var now = office.now();
            return jdbc.sql(statement(Figure.ALL)).param("now", java.sql.Timestamp.from(now)).param("today", office.today())
                    .param("morning", office.today().atStartOfDay(OfficeTime.ZONE).toInstant().atOffset(ZoneOffset.UTC)).param("millis", System.currentTimeMillis())
                    .query((row, n) -> read(row)).single();
        } catch (DataAccessException e) {
            LOG.warn("The figures could not be counted: {}", e.getMessage());
            return Map.of();
        }
    }

    private static String statement(List<Figure> figures) {
        return figures.stream().map(figure -> "(" + figure.sql() + ")").collect(Collectors.joining(", ", "select ", ""));
    }

    private static Map<String, Long> read(ResultSet row) throws SQLException {
        Map<String, Long> read = new HashMap<>();
        for (int place : IntStream.range(0, Figure.ALL.size()).toArray()) {
            read.put(Figure.ALL.get(place).name(), row.getLong(place + 1));
        }
        return read;
    }
}
