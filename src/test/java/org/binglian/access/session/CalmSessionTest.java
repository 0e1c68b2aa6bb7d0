package org.binglian.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

class CalmSessionTest {

    private final List<String> written = new ArrayList<>();
    private final MapSession kept = new MapSession();
    private boolean ended;

    private final CalmSessions sessions = new CalmSessions(new SessionRepository<>() {
        @Override
        public Session createSession() {
            return kept;
        }

        @Override
        public void save(Session session) {
            if (ended) {
                throw new DataIntegrityViolationException("no such session");
            }
            written.add(session.getId());
        }

        @Override
        public Session findById(String id) {
            return kept.getId().equals(id) ? kept : null;
        }

        @Override
        public void deleteById(String id) {
            ended = true;
        }
    }, () -> { });

    private CalmSession request(Instant at) {
        var session = sessions.findById(kept.getId());
        session.setLastAccessedTime(at);
        return session;
    }

    @Test
    void a_new_session_is_written_once() {
        var fresh = sessions.createSession();
        sessions.save(fresh);
        sessions.save(fresh);
        assertThat(written).hasSize(1);
    }

    @Test
    void whoever_only_looks_writes_nothing_within_the_minute() {
        var begun = Instant.parse("2026-03-02T01:00:00Z");
        kept.setLastAccessedTime(begun);
        sessions.save(request(begun.plusSeconds(59)));
        assertThat(written).isEmpty();
        sessions.save(request(begun.plusSeconds(60)));
        assertThat(written).hasSize(1);
        assertThat(kept.getLastAccessedTime()).isEqualTo(begun.plusSeconds(60));
    }

    @Test
    void what_is_set_again_as_it_was_has_not_changed() {
        kept.setAttribute("token", "A1");
        kept.setAttribute("authenticatedUser", new ArrayList<>(List.of("planning1")));
        var now = kept.getLastAccessedTime();

        var same = request(now);
        same.setAttribute("token", "A1");
        List<String> user = same.getAttribute("authenticatedUser");
        same.setAttribute("authenticatedUser", user);
        sessions.save(same);
        assertThat(written).isEmpty();

        var other = request(now);
        List<String> changed = other.getAttribute("authenticatedUser");
        changed.add("water1");
        other.setAttribute("authenticatedUser", changed);
        sessions.save(other);
        assertThat(written).as("the same object with another content").hasSize(1);
    }

    @Test
    void what_is_taken_away_or_given_a_new_id_is_written() {
        kept.setAttribute("token", "A1");
        var session = request(kept.getLastAccessedTime());
        session.removeAttribute("unknown");
        sessions.save(session);
        assertThat(written).isEmpty();
        session.removeAttribute("token");
        sessions.save(session);
        assertThat(written).hasSize(1);
        session.changeSessionId();
        sessions.save(session);
        assertThat(written).hasSize(2);
    }

    @Test
    void a_session_that_ended_meanwhile_is_no_error_for_a_request_under_way() {
        var session = request(kept.getLastAccessedTime());
        session.setAttribute("token", "B2");
        sessions.deleteById(session.getId());
        sessions.save(session);
        assertThat(written).isEmpty();
    }
}
