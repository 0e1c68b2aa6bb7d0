package org.binglian.notice;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.binglian.access.Later;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes messages, and rows of the outbox where a system listens or the person wants e-mail; many at once while they are gathered. */
class NoticeRows {

    private static final String MESSAGE = "insert into message (recipient, case_number, kind, args, created_at) values (?, ?, ?, ?, ?)";
    private static final String OUTBOX = """
            insert into outbox (kind, recipient, subject, payload, idempotency_key, created_at, attempts)
            select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as text), cast(? as varchar),
            cast(? as timestamp with time zone), 0 where exists (select 1 from webhook where active = true)
            or exists (select 1 from contact where person = ? and email_confirmed = true and email_wanted = true)""";

    private final JdbcTemplate jdbc;
    private final boolean outbox;
    private final ThreadLocal<List<Left>> gathered = new ThreadLocal<>();

    NoticeRows(JdbcTemplate jdbc, boolean outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** A message; {@code payload}: its values as JSON. */
    record Left(String recipient, String kind, String caseNumber, String payload, OffsetDateTime at) {
    }

    void leave(Left one) {
        if (gathered.get() != null) {
            gathered.get().add(one);
        } else {
            write(List.of(one));
        }
    }

    /** Writes what this work leaves when it is done; nothing when it fails, since its transaction is taken back. */
    <T> T gathering(Supplier<T> work) {
        var all = new ArrayList<Left>();
        gathered.set(all);
        try {
            T answer = work.get();
            write(all);
            return answer;
        } finally {
            gathered.remove();
        }
    }

    private void write(List<Left> all) {
        if (all.isEmpty()) {
            return;
        }
        Later.write(jdbc, MESSAGE, all.stream().map(one -> new Object[] {one.recipient(), one.caseNumber(), one.kind(), one.payload(), one.at()}).toList());
        if (outbox) {
            Later.write(jdbc, OUTBOX, all.stream().map(one -> new Object[] {one.kind(), one.recipient(), one.caseNumber(), one.payload(),
                UUID.randomUUID().toString(), one.at(), one.recipient()}).toList());
        }
    }
}
