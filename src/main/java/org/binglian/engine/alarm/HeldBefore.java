package org.binglian.engine.alarm;

import java.time.Instant;
import java.util.Optional;

/** In a replay only: what the record says of defaults that were held then, in place of what the breaker would say of today. */
public interface HeldBefore {

    /**
     * Until when such a default was held; empty where it was not.
     *
     * @param activity the alarm's element, {@code due} when its clock ran out
     */
    Optional<Instant> until(String businessKey, String itemCode, String activity, Instant due);
}
