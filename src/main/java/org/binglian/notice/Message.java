package org.binglian.notice;

import java.time.Instant;
import java.util.Map;

/** A message to a person or a group; {@code readAt} is null until somebody read it. */
public record Message(long id, String recipient, String caseNumber, String kind, Map<String, Object> args,
        Instant createdAt, Instant readAt) {

    /** The address of the page that it is about; null where there is none. */
    public String address() {
        if (caseNumber != null) {
            return caseNumber.startsWith("P") ? "/projects/" + caseNumber : "/cases/" + caseNumber;
        }
        if (kind.startsWith("CATALOGUE_CHANGE_") && args.get("number") != null) {
            return "/studio/catalogue/changes/" + args.get("number");
        }
        return null;
    }
}
