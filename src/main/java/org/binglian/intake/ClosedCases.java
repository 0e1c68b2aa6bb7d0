package org.binglian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.binglian.ledger.FinishedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that are closed; what is recorded of them afterwards is little. */
@Component
class ClosedCases implements FinishedCases {

    private final JdbcClient jdbc;

    ClosedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> newest() {
        return Optional.ofNullable(jdbc.sql("select max(closed_on) from approval_case").query((rs, n) -> rs.getObject(1, LocalDate.class)).list().get(0));
    }

    @Override
    public List<String> since(LocalDate day, String after, int atMost) {
        return jdbc.sql("select case_number from approval_case where closed_on >= ? and case_number > ? order by case_number limit ?")
                .params(day, after, atMost).query(String.class).list();
    }
}
