package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;

/** A regional assessment as anyone may read it; {@code state}: VALID, LATER, EXPIRED or WITHDRAWN, its days in Asia/Shanghai. */
public record AssessmentView(String number, String kind, String kindName, String department, String departmentName, List<String> plots, String region,
                      String result, LocalDate validFrom, LocalDate validUntil, String documentNumber, String documentHash, String state,
                      String endReason) {

    /** A kind of assessment and the department that maintains it. */
    record Kind(String code, String name, String nameZh, String nameEn, String department, String departmentName) {
    }

    /** An assessment that covers a project, and what it spares. */
    public record Covering(String number, String kind, String kindName, String result, LocalDate validUntil, List<Treatment> treatments) {
    }

    /** SKIP, COMMIT or SIMPLIFY. */
    public record Treatment(String itemCode, String itemName, String treatment) {
    }

    /** An item that leans or leant on the assessment; {@code endedHow} null while it leans. */
    record Use(String number, String caseNumber, String itemCode, String itemName, String treatment, LocalDate beganOn, LocalDate endedOn,
               String endedHow) {
    }
}
