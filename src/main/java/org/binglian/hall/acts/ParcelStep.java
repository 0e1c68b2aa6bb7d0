package org.binglian.hall.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.binglian.intake.ApprovalCase;
import org.binglian.project.NationalState;

/** A step of a case as a parcel's tracking shows it; {@code look}: done, running, paused, waiting or ended. */
public record ParcelStep(String code, LocalDate on, String look) {

    static List<ParcelStep> of(ApprovalCase c) {
        List<ParcelStep> steps = new ArrayList<>();
        boolean ended = c.state().ended();
        steps.add(new ParcelStep("received", c.receivedOn(), "done"));
        if (c.state() == NationalState.CORRECTION_REQUESTED) {
            steps.add(new ParcelStep("correction", c.roundBeganOn(), "paused"));
        }
        add(steps, "accepted", c.acceptedOn(), ended);
        add(steps, "reviewing", c.startedOn(), ended);
        add(steps, "decided", c.decidedOn(), ended);
        add(steps, "delivered", c.deliveredOn(), ended && c.decidedOn() == null);
        add(steps, "archived", c.archivedOn(), ended && c.decidedOn() == null);
        if (ended && c.decidedOn() == null) {
            steps.add(new ParcelStep("over", null, "ended"));
        }
        return steps;
    }

    /** A case that has ended otherwise reaches nothing more. */
    private static void add(List<ParcelStep> steps, String code, LocalDate on, boolean ended) {
        if (on != null || !ended) {
            boolean next = on == null && steps.get(steps.size() - 1).look().equals("done");
            steps.add(new ParcelStep(code, on, on != null ? "done" : next ? "running" : "waiting"));
        }
    }
}
