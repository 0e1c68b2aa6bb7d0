package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;

/**
 * An item as the law wants it published (Administrative Licensing Law art. 30). Codes stand beside their names in the asked
 * language; {@code materials} is null in a list. Days are working days unless the unit says otherwise.
 */
record ItemView(String itemCode, String itemName, String nameZh, String nameEn, int version, LocalDate effectiveFrom,
                LocalDate effectiveTo, String stage, String stageName, String kind, String kindName, String powerType,
                String powerTypeName, String handlingType, String handlingTypeName, String decidingBody,
                String decidingBodyName, String board, String supervisingDepartment, String supervisingDepartmentName,
                List<Opinion> consulted, List<String> projectClasses, String condition, Limit statutory, Limit promised,
                List<Needs> prerequisites, String flow, boolean commitment, String timeoutMode, String timeoutModeName,
                List<String> specialProcedures, String outcomeDocument, String fee, int visits, String legalBasis,
                String provenance, List<Paper> materials) {

    /** A department asked for its opinion, within so many working days. */
    record Opinion(String department, String departmentName, int workingDays, String timeoutMode, String timeoutModeName) {}

    record Limit(int days, String unit, String unitName) {}

    /** Any one of the items is enough; {@code decision} says at which gate. */
    record Needs(List<Alternative> items, String decision, String decisionName) {}

    record Alternative(String itemCode, String itemName, boolean onlyIfApplies) {}

    /** {@code sharedFrom} is the item whose outcome it is; {@code toleranceDays} are null when it may not come later. */
    record Paper(String materialCode, String materialName, String nameZh, String nameEn, String source, String sourceName,
                 String sharedFrom, int copies, String form, String formName, boolean sealRequired, boolean tolerable,
                 Integer toleranceDays, boolean commitment, String sample, String condition) {}
}
