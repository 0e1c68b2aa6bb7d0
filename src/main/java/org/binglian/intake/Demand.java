package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.codes.MaterialCode;

/** What one body lacks: the material, what is wrong with it and what would be right. */
public record Demand(MaterialCode material, String problem, String requirement, String department, LocalDate suppliedOn) {
}
