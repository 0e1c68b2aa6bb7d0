package org.binglian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions still hold, for what goes on longer than a request; a session may have ended on another node. */
@Component
public class OpenSessions {

    /** A session as one of its requests saw it. */
    public record Seen(String id, Instant begun) {
    }

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The session of this request; empty for a program that signs every request. */
    public static Optional<Seen> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).filter(session -> SessionsBegun.begun(session) != null)
                .map(session -> new Seen(session.getId(), SessionsBegun.begun(session)));
    }

    /** Those that still hold; one statement. */
    public Set<Seen> holding(Collection<Seen> seen) {
        if (seen.isEmpty()) {
            return Set.of();
        }
        Map<String, Instant> there = new HashMap<>();
        jdbc.sql("""
                select s.session_id, p.sessions_from from spring_session s join person p on p.id = s.principal_name
                where s.session_id in (:ids) and s.expiry_time > :now and p.closed_at is null""")
                .param("ids", seen.stream().map(Seen::id).distinct().toList()).param("now", System.currentTimeMillis())
                .query(row -> {
                    var endedBefore = row.getObject(2, OffsetDateTime.class);
                    there.put(row.getString(1).trim(), endedBefore == null ? Instant.MIN : endedBefore.toInstant());
                });
        Set<Seen> holding = new HashSet<>(seen);
        holding.removeIf(one -> !there.containsKey(one.id()) || there.get(one.id()).isAfter(one.begun()));
        return holding;
    }
}
