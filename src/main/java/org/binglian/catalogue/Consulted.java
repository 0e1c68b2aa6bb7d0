package org.binglian.catalogue;

/** A department asked for its opinion, within so many working days, and what its silence means. */
public record Consulted(String department, int days, TimeoutMode timeoutMode) {

    public Consulted {
        if (department == null || department.isBlank() || days < 1 || timeoutMode == null || !timeoutMode.fitsOpinion()) {
            throw new IllegalArgumentException("an opinion needs a department, days and a mode of opinions");
        }
    }
}
