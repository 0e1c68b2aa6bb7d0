package org.binglian.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.springframework.context.ApplicationContext;

/** All running cases tried one by one on copies, in a child as an analyst asks for it. */
final class DryRun {

    private DryRun() {
    }

    static void of(ApplicationContext context, Map<String, byte[]> files, Figures figures) throws Exception {
        var drafts = context.getBean(Drafts.class);
        var rehearsals = context.getBean(Rehearsals.class);
        var draft = drafts.begin("复核", "moving", files, "analyst1");
        int version = drafts.version(draft.id());
        long begun = System.nanoTime();
        var asked = rehearsals.ask(new Rehearsals.Order(draft.id(), version, drafts.models(draft.id()), Rehearsal.Kind.MOVES, null),
                context.getBean(People.class).require("analyst1"));
        var busy = Duration.ZERO;
        double begins = 0;
        Rehearsal now = asked;
        while (!now.state().ended()) {
            for (var child : ProcessHandle.current().children().toList()) {
                if (child.info().command().orElse("").endsWith("java")) {
                    busy = child.info().totalCpuDuration().orElse(busy);
                }
            }
            Thread.sleep(100);
            now = rehearsals.require(asked.id());
            begins = begins == 0 && now.done() > 0 ? (System.nanoTime() - begun) / 1e9 : begins;
        }
        var result = new ObjectMapper().readTree(now.result() == null ? "{}" : now.result());
        figures.note("dry run %s: %d of %d cases in %.0f s, the first %.0f s after the question; the child used %.0f s of CPU; %d move, %d with new dates, "
                + "%d cannot (%s)", now.state(), now.done(), now.total(), (System.nanoTime() - begun) / 1e9, begins, busy.toMillis() / 1e3,
                result.path("MOVES").asInt(), result.path("NEW_DATES").asInt(), result.path("CANNOT").asInt(), Figures.load());
        if (now.state() != Rehearsal.State.DONE) {
            throw new IllegalStateException("The dry run has ended " + now.state() + " " + now.reason() + " " + now.message() + " at " + now.step());
        }
    }
}
