package org.binglian.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.session.Session;

/**
 * A session that need not be written because somebody looked at a page: the time of the last request is kept to the minute, and what
 * is set again as it was has not changed. Belongs to one request.
 */
class CalmSession implements Session {

    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    /** The engine's web applications set this again with every request, the same object, changed or not. */
    private static final Set<String> SET_AGAIN = Set.of("authenticatedUser");

    private final Session stored;
    private final Map<String, byte[]> asRead = new HashMap<>();
    private boolean changed;

    CalmSession(Session stored, boolean fresh) {
        this.stored = stored;
        this.changed = fresh;
    }

    Session stored() {
        return stored;
    }

    boolean changed() {
        return changed;
    }

    void written() {
        changed = false;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
        T value = stored.getAttribute(name);
        if (value != null && SET_AGAIN.contains(name) && !asRead.containsKey(name)) {
            asRead.put(name, StoredAttribute.write(value));
        }
        return value;
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value != null && same(name, value)) {
            return;
        }
        changed = true;
        stored.setAttribute(name, value);
    }

    private boolean same(String name, Object value) {
        var before = asRead.get(name);
        return before != null ? Arrays.equals(before, StoredAttribute.write(value))
                : (value instanceof String || value instanceof Instant) && value.equals(stored.getAttribute(name));
    }

    @Override
    public void removeAttribute(String name) {
        if (stored.getAttributeNames().contains(name)) {
            changed = true;
            asRead.remove(name);
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (changed || Duration.between(stored.getLastAccessedTime(), time).compareTo(EXACT_ENOUGH) >= 0) {
            changed = true;
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(stored.getMaxInactiveInterval())) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
