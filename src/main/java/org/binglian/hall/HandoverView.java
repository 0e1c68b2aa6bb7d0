package org.binglian.hall;

import java.time.LocalDate;

/**
 * A hand-over to supervision as outside programs rely on it. {@code owner}: whose turn it is, a department or APPLICANT; dates
 * Asia/Shanghai, null until it is so.
 */
public record HandoverView(long id, String caseNumber, String itemCode, String itemName, String outcome, String about, String decidingBody,
                           String supervisingBody, String supervisingBodyName, String jointWith, int checkWithin, String basis, String state,
                           String stateName, String owner, LocalDate handedOverOn, LocalDate acknowledgedOn, boolean acknowledgedBySilence,
                           LocalDate checkBy, String finding, String reason, Integer correctWithin, String decisionReason, LocalDate endedOn) {
}
