package org.binglian.supervision;

import java.time.LocalDate;

/**
 * An accountability case (责任追究) as the register has it. {@code state}: STATEMENT, FINDING, APPEAL, APPEAL_DECISION, CLOSED; an event of
 * before the register is RECORDED and has no number. {@code outcome} once closed: EXCUSED, UNFOUNDED, UPHELD, REVERSED.
 */
public record AccountabilityCase(String number, String kind, String caseNumber, String itemCode, String department, String handler,
                                 String leader, LocalDate happenedOn, String state, String outcome, String reason, String reportedBy,
                                 String excuse, String finding, String findingReason, String foundBy, LocalDate foundOn,
                                 String appealReason, LocalDate appealedOn, String appealDecision, String appealDecisionReason,
                                 String appealDecidedBy, LocalDate closedOn) {

    /** Whether the case is against this person. */
    public boolean concerns(String person) {
        return person != null && (person.equals(handler) || person.equals(leader));
    }

    public boolean closed() {
        return "CLOSED".equals(state);
    }

    /** A person who is both answers as the leader. */
    public java.util.List<String> roles() {
        boolean one = handler == null || handler.equals(leader);
        return leader == null ? handler == null ? java.util.List.of() : java.util.List.of("HANDLER")
                : one ? java.util.List.of("LEADER") : java.util.List.of("HANDLER", "LEADER");
    }

    public String person(String role) {
        return "HANDLER".equals(role) ? handler : leader;
    }
}
