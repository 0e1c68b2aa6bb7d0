package org.binglian.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/**
 * An agency engaged for a service. {@code commissioner}: the applicant's account, or the body; {@code settledBy}: the department that
 * settles a dispute; price in CNY, {@code workingDays} and {@code reworkDays} working days; case and item may be null.
 */
public record Engagement(String number, ProjectNumber project, CaseNumber caseNumber, ItemCode item, String service, Agency agency,
                         Commissioner commissionedBy, String commissioner, String settledBy, BigDecimal price, int workingDays, int reworkDays,
                         String candidates, State state, LocalDate engagedOn, LocalDate lateOn, LocalDate deliveredOn, LocalDate returnedOn,
                         LocalDate closedOn, String reason, Report report, Integer agencyStars, Integer commissionerStars) {

    /** OFFERED until the agency answers; DISPUTED while the report is being settled; REPORTED once accepted, until both have rated. */
    public enum State {
        OFFERED, WORKING, DELIVERED, DISPUTED, REPORTED, CLOSED, DECLINED, LAPSED, CANCELLED, REJECTED
    }

    /** The report's title, and its file where one was uploaded. */
    public record Report(String title, String fileName, String sha256, Long size) {
    }

    /** The clock scope of an engagement carries its number where a department stands. */
    public static boolean isNumber(String text) {
        return text != null && text.matches("E[12][0-9]{9}");
    }

    Engagement with(Agency known) {
        return new Engagement(number, project, caseNumber, item, service, known, commissionedBy, commissioner, settledBy, price, workingDays,
                reworkDays, candidates, state, engagedOn, lateOn, deliveredOn, returnedOn, closedOn, reason, report, agencyStars, commissionerStars);
    }

    /** The case that it is for, or the project. */
    String subject() {
        return caseNumber == null ? project.value() : caseNumber.value();
    }

    String caseText() {
        return caseNumber == null ? null : caseNumber.value();
    }

    /** The named facts for the record, as it knows them: engagement, service, agency, itemCode, due, reason, candidates. */
    Map<String, Object> facts(String... names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> facts.put(name, fact(name)));
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    private Object fact(String name) {
        return switch (name) {
            case "engagement" -> number;
            case "service" -> service;
            case "agency" -> agency.nameZh();
            case "itemCode" -> item == null ? null : item.value();
            case "commissionedBy" -> commissionedBy.name();
            case "workingDays" -> workingDays;
            case "candidates" -> candidates;
            case "report" -> report.title();
            default -> throw new IllegalArgumentException("an engagement has no fact " + name);
        };
    }
}
