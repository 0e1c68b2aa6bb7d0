package org.binglian.hall.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.intake.Demand;
import org.binglian.project.NationalState;
import org.binglian.review.Meeting;
import org.binglian.review.Meetings;
import org.springframework.stereotype.Component;

/** The acts that are possible now for whoever looks at a case, the urgent ones first; officials who only look are offered none. */
@Component("offeredActs")
public class OfferedActs {

    /** {@code code} names the page and its text; {@code by} and {@code count} are null where there is none. */
    public record Act(String code, LocalDate by, Integer count, boolean late) {
    }

    /** {@code urgent}: what waits for the applicant; {@code others}: what may be done at any time. */
    public record Offer(List<Act> urgent, List<OwnTasks.Own> tasks, List<Act> others) {

        public boolean any() {
            return !urgent.isEmpty() || !tasks.isEmpty() || !others.isEmpty();
        }
    }

    private static final Offer NOTHING = new Offer(List.of(), List.of(), List.of());

    private final CaseAccess access;
    private final Cases cases;
    private final CaseVoices voices;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Clocks clocks;
    private final OwnTasks tasks;
    private final OfficeTime office;

    OfferedActs(CaseAccess access, Cases cases, CaseVoices voices, Commitments commitments, Meetings meetings, Clocks clocks, OwnTasks tasks,
                OfficeTime office) {
        this.access = access;
        this.cases = cases;
        this.voices = voices;
        this.commitments = commitments;
        this.meetings = meetings;
        this.clocks = clocks;
        this.tasks = tasks;
        this.office = office;
    }

    public Offer of(String caseNumber) {
        var person = access.person();
        var found = access.caseToSee(caseNumber);
        if (person.department() != null || !access.mayAct(found)) {
            return NOTHING;
        }
        var own = tasks.ofCase(found.number().value(), person);
        List<Act> urgent = new ArrayList<>();
        correction(found, urgent);
        promises(found, urgent);
        own.stream().filter(OwnTasks.Own::delivery).findFirst().ifPresent(task -> urgent.add(act("collection", task.due(), null)));
        if (found.state().ended() && voices.ratingOf(found.number()).isEmpty()) {
            urgent.add(act("rating", null, null));
        }
        urgent.sort(Comparator.comparing(Act::by, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Offer(List.copyOf(urgent), own.stream().filter(task -> !task.delivery()).toList(), others(found));
    }

    private void correction(ApprovalCase found, List<Act> acts) {
        if (found.state() == NationalState.CORRECTION_REQUESTED) {
            int asked = (int) cases.demands(found.number(), found.round()).stream().map(Demand::material).distinct().count();
            LocalDate by = clocks.ofCase(found.number().value()).stream().filter(clock -> clock.kind().equals("CORRECTION"))
                    .reduce((a, b) -> b).map(RunningClock::due).orElse(null);
            acts.add(act("correction", by, asked));
        }
    }

    private void promises(ApprovalCase found, List<Act> acts) {
        var awaited = awaited(found);
        if (!awaited.isEmpty()) {
            acts.add(act("promises", awaited.stream().map(commitments::lastDay).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                    awaited.size()));
        }
    }

    private List<Commitment> awaited(ApprovalCase found) {
        return !found.accepted() ? List.of() : commitments.ofCase(found.number()).stream().filter(one -> one.awaitedBy() != null
                && (one.state() == Commitment.State.OPEN && one.kind() == Commitment.Kind.GAP || one.state() == Commitment.State.RECTIFYING)).toList();
    }

    private List<Act> others(ApprovalCase found) {
        List<Act> acts = new ArrayList<>();
        acts.add(act("enquiry", null, null));
        if (mayConsult(found)) {
            acts.add(act("consultation", null, null));
        }
        if (!found.state().ended() && found.decidedOn() == null) {
            acts.add(act("withdrawal", null, null));
        }
        acts.add(act("complaint", null, null));
        return acts;
    }

    /** Whether a consultation may be asked for now. */
    boolean mayConsult(ApprovalCase found) {
        return !found.state().ended() && (found.startedOn() != null || !found.consultationRequested())
                && meetings.ofCase(found.number()).stream().noneMatch(one -> one.open() && one.kind() == Meeting.Kind.CONSULTATION);
    }

    private Act act(String code, LocalDate by, Integer count) {
        return new Act(code, by, count, by != null && by.isBefore(office.today()));
    }
}
