package org.binglian.access.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions that are written only when there is something to write: see {@link CalmSession}. */
class CalmSessions implements SessionRepository<CalmSession> {

    private static final Logger LOG = LoggerFactory.getLogger(CalmSessions.class);

    private final SessionRepository<Session> stored;
    private final Runnable cleaning;

    /** @param cleaning removes those that have expired */
    CalmSessions(SessionRepository<Session> stored, Runnable cleaning) {
        this.stored = stored;
        this.cleaning = cleaning;
    }

    @Override
    public CalmSession createSession() {
        return new CalmSession(stored.createSession(), true);
    }

    @Override
    public CalmSession findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : new CalmSession(found, false);
    }

    @Override
    public void save(CalmSession session) {
        if (!session.changed()) {
            return;
        }
        try {
            stored.save(session.stored());
        } catch (DataIntegrityViolationException ended) {
            LOG.debug("A session ended while one of its requests was still being answered", ended);
        }
        session.written();
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void clean() {
        cleaning.run();
    }
}
