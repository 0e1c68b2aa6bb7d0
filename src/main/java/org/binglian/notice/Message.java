package org.binglian.notice;

import java.time.Instant;
import java.util.Map;

/** A message to a person or a group; {@code readAt} is null until somebody read it. */
public record Message(long id, String recipient, String caseNumber, String kind, Map<String, Object> args,
        Instant createdAt, Instant readAt) {}
