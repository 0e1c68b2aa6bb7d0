package org.binglian.bench.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent and what was answered, outside the process that is killed. */
final class Notebook {

    private final Map<Act, JsonNode> told = new LinkedHashMap<>();
    private final Map<Act, String> open = new LinkedHashMap<>();

    synchronized void sends(Act act) {
        open.put(act, "");
    }

    synchronized void wasTold(Act act, JsonNode answer) {
        open.remove(act);
        told.put(act, answer);
    }

    /** Refused for good: nothing has happened, and nobody asks again. */
    synchronized void refused(Act act) {
        open.remove(act);
    }

    synchronized Map<Act, JsonNode> told() {
        return new LinkedHashMap<>(told);
    }

    /** Sent and never answered: it may have happened or not. */
    synchronized List<Act> open() {
        return new ArrayList<>(open.keySet());
    }

    synchronized long told(Act.Kind kind) {
        return told.keySet().stream().filter(act -> act.kind() == kind).count();
    }
}
