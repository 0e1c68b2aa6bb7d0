package org.binglian.modelling.replay;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says whose turn it is in a play, so that what is heard is noted for the right project. Nobody listens outside a child. */
@Component
class Hand {

    private final ObjectProvider<Traces> traces;

    Hand(ObjectProvider<Traces> traces) {
        this.traces = traces;
    }

    void to(String project, Runnable act) {
        traces.ifAvailable(heard -> heard.inHand(project));
        try {
            act.run();
        } finally {
            traces.ifAvailable(heard -> heard.inHand(null));
        }
    }

    Map<String, Set<String>> reached(Numbers numbers) {
        var heard = traces.getIfAvailable();
        return heard == null ? Map.of() : heard.reached(numbers.projectsRecorded());
    }
}
