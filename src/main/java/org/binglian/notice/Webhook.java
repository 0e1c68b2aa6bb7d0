package org.binglian.notice;

import java.time.Instant;
import java.util.List;

/** Where a department's own system listens; {@code kinds} empty: every kind of notice. Its secret is never shown. */
public record Webhook(long id, String department, String url, List<String> kinds, boolean active, String createdBy, Instant createdAt, String channel) {

    /** The channel of a gateway for SMS or WeChat; the others are DEPARTMENT. */
    public static final String GATEWAY = "GATEWAY";

    /** Whether a notice to this recipient, the department or its leader, goes there. */
    boolean wants(String recipient, String kind) {
        return !GATEWAY.equals(channel) && (recipient.equals(department) || recipient.equals(department + "leader")) && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** Whether it is a gateway that takes this kind of message to people who consented. */
    boolean carries(String kind) {
        return GATEWAY.equals(channel) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
