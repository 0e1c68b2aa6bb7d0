package org.binglian.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Comes by now and then and binds the record of cases that have ended, a few in a transaction; one node at a time. */
@Component
class Binding {

    private static final Logger LOG = LoggerFactory.getLogger(Binding.class);
    private static final int AT_ONCE = 20;

    private final Binder binder;
    private final ObjectProvider<FinishedCases> finished;
    private final boolean enabled;
    private final Rounds rounds = new Rounds(LOG, "The record of what has ended could not be bound and is tried again");

    Binding(Binder binder, ObjectProvider<FinishedCases> finished, @Value("${binglian.record.seal:true}") boolean enabled) {
        this.binder = binder;
        this.finished = finished;
        this.enabled = enabled;
    }

    @Scheduled(initialDelayString = "${binglian.record.bind:PT20S}", fixedDelayString = "${binglian.record.bind:PT20S}")
    void turn() {
        if (enabled) {
            rounds.turn(this::bindAll);
        }
    }

    /** @param all what ended long ago too */
    void bindAll(boolean all) {
        while (binder.fold()) {
            Thread.onSpinWait();
        }
        finished.stream().forEach(cases -> cases.each(all, some -> {
            List<String> due = binder.due(some);
            for (int from = 0; from < due.size(); from += AT_ONCE) {
                bind(due.subList(from, Math.min(due.size(), from + AT_ONCE)));
            }
        }));
    }

    /** A subject that somebody has laid a hand on, so that it cannot be bound, stalls no other. */
    private void bind(List<String> subjects) {
        try {
            binder.bind(subjects);
        } catch (DataIntegrityViolationException | IllegalStateException e) {
            if (subjects.size() > 1) {
                subjects.forEach(one -> bind(List.of(one)));
            } else {
                LOG.warn("The record of {} is not bound and stays as it stands: {}", subjects.get(0), e.getMessage());
            }
        }
    }
}
