package org.binglian.intake;

import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/**
 * What is known of a paper without asking the applicant: who holds it (a department, PROJECT_FILE, APPLICANT_FILE or another system),
 * the item whose outcome it is and that paper's number, as which document it serves again, and the case that it was taken from. Each
 * part may be null.
 */
public record Known(String heldBy, ItemCode sharedFrom, String paperNumber, String reuseAs, CaseNumber originCase, MaterialCode originMaterial) {
}
