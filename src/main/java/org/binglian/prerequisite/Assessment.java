package org.binglian.prerequisite;

import java.time.LocalDate;
import java.util.List;

/**
 * A regional assessment (区域评估): its result holds for the plots that it lists and for all plots of its region (six digits; null:
 * only the plots). Valid on both of its days; {@code endedHow}: WITHDRAWN or EXPIRED, null while it is neither.
 */
public record Assessment(String number, String kind, List<String> plots, String region, String result, LocalDate validFrom,
                         LocalDate validUntil, String documentNumber, String documentHash, String department, LocalDate registeredOn,
                         LocalDate endedOn, String endedHow, String endReason) {

    public Assessment {
        plots = List.copyOf(plots);
    }

    public boolean validOn(LocalDate day) {
        return endedOn == null && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** VALID, LATER, EXPIRED or WITHDRAWN. */
    public String state(LocalDate on) {
        return endedHow != null ? endedHow : on.isBefore(validFrom) ? "LATER" : on.isAfter(validUntil) ? "EXPIRED" : "VALID";
    }

    /** Whether it covers the whole of a project: each of its plots or, where it names none, its region. */
    public boolean covers(List<String> projectPlots, String projectRegion) {
        return projectPlots.isEmpty() ? region != null && region.equals(projectRegion)
                : projectPlots.stream().allMatch(plot -> coversPlot(plot, projectRegion));
    }

    private boolean coversPlot(String plot, String projectRegion) {
        if (plots.contains(plot) || region == null) {
            return plots.contains(plot);
        }
        return plot.matches("\\d{6}-.*") ? plot.startsWith(region + "-") : region.equals(projectRegion);
    }
}
