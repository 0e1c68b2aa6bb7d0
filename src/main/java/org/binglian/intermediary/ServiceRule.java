package org.binglian.intermediary;

import java.math.BigDecimal;

/** The decision {@code intermediary-limit}: how long a service may take, and who commissions it. */
public interface ServiceRule {

    Limit limit(String service);

    /** Working days; {@code commissionedBy} APPLICANT, BODY or EITHER; {@code tenderFrom} in CNY, null where none applies. */
    record Limit(int longestDays, int reworkDays, String commissionedBy, BigDecimal tenderFrom, String basis) {

        boolean allows(Commissioner commissioner) {
            return "EITHER".equals(commissionedBy) || commissioner.name().equals(commissionedBy);
        }
    }
}
