package org.binglian.engine;

import java.util.List;
import java.util.OptionalLong;
import org.binglian.access.Later;
import org.binglian.deadline.WrittenLater;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Clocks are written as all other rows are. */
@Component
class ClocksWrittenLater implements WrittenLater {

    private final JdbcTemplate template;

    ClocksWrittenLater(JdbcTemplate template) {
        this.template = template;
    }

    @Override
    public void write(String sql, List<Object[]> rows) {
        Later.write(template, sql, rows);
    }

    @Override
    public OptionalLong number(String table, String owner) {
        return Later.number(template, table, owner);
    }
}
