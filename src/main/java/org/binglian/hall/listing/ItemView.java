package org.binglian.hall.listing;

import java.time.LocalDate;
import java.util.List;

/**
 * An item as the law wants it published (Administrative Licensing Law art. 30). Codes stand beside their names in the asked
 * language; {@code materials}, {@code procedures} and {@code flows} are null in a list; a place is null where none is published. Days are working days unless the unit says otherwise.
 */
record ItemView(String itemCode, String itemName, String nameZh, String nameEn, int version, LocalDate effectiveFrom,
                LocalDate effectiveTo, String stage, String stageName, String kind, String kindName, String powerType,
                String powerTypeName, String handlingType, String handlingTypeName, String decidingBody,
                String decidingBodyName, String board, String supervisingDepartment, String supervisingDepartmentName,
                List<Opinion> consulted, List<String> projectClasses, String condition, Limit statutory, Limit promised,
                List<Needs> prerequisites, String flow, boolean commitment, String timeoutMode, String timeoutModeName,
                List<String> specialProcedures, String outcomeDocument, String fee, int visits, String legalBasis,
                String provenance, List<Paper> materials, List<String> projectClassNames, String conditionText, Place service,
                Place supervision, String applyHref, List<Procedure> procedures, List<Flow> flows) {

    /** Where, when and by which telephone a department is reached; {@code complaintPhone} takes complaints about it. */
    record Place(String department, String departmentName, String place, String hours, String phone, String complaintPhone) {}

    /** What the deciding body may have to do beside its review; {@code longestDays} are working days, 0 where nothing is said. */
    record Procedure(String kind, String kindName, boolean stopsClock, String ground, int longestDays) {}

    /** The course of an item for projects of these classes; the address is of the BPMN file in force. */
    record Flow(String flow, String flowName, List<String> projectClasses, String href, List<Step> steps) {}

    /** {@code doer}: SECTION, LEADER, BODY, CONSULTED, PROCEDURE, OFFICE, END; {@code condition} null where it is always done. */
    record Step(String name, String doer, String doerName, Integer workingDays, String condition, boolean beside) {}

    /** A department asked for its opinion, within so many working days. */
    record Opinion(String department, String departmentName, int workingDays, String timeoutMode, String timeoutModeName) {}

    record Limit(int days, String unit, String unitName) {}

    /** Any one of the items is enough; {@code decision} says at which gate. */
    record Needs(List<Alternative> items, String decision, String decisionName) {}

    record Alternative(String itemCode, String itemName, boolean onlyIfApplies) {}

    /**
     * {@code sharedFrom} is the item whose outcome it is; {@code asked} false: somebody holds it, and the applicant need not bring it;
     * {@code toleranceDays} are null when it may not come later.
     */
    record Paper(String materialCode, String materialName, String nameZh, String nameEn, String source, String sourceName,
                 String sharedFrom, int copies, String form, String formName, boolean sealRequired, boolean tolerable,
                 Integer toleranceDays, boolean commitment, String sample, String condition, String conditionText, String sharedFromName,
                 boolean asked, String heldByName, String sampleHref) {}
}
