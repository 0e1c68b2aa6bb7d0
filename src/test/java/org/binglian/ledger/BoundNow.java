package org.binglian.ledger;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of ended cases, bound without waiting for the next turn. */
public final class BoundNow {

    private BoundNow() {
    }

    /** Answers how many of this subject's rows are bound. */
    public static int record(ApplicationContext office, String subject) {
        office.getBean(Binding.class).bindAll(true);
        return new Books(office.getBean(JdbcClient.class)).of(List.of(subject)).values().stream()
                .mapToInt(List::size).sum();
    }
}
