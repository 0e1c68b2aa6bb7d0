package org.binglian.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: nobody signs in to this account, or from this address, for a while. */
class SignInLocked extends AuthenticationException {

    private static final long serialVersionUID = 1L;
    private static final long MINUTE = 60;

    private final transient Instant until;

    SignInLocked(Instant until) {
        super("Locked until " + until);
        this.until = until;
    }

    /** Seconds from now, at least one. */
    long seconds() {
        return Math.max(1, Duration.between(Instant.now(), until).toSeconds() + 1);
    }

    /** Minutes from now, the one that has begun counted in. */
    long minutes() {
        return (seconds() + MINUTE - 1) / MINUTE;
    }
}
