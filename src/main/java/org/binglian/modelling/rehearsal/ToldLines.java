package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** How a child speaks to the process that asked: one JSON object a line on the standard output that it started with. */
final class ToldLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static ToldLines taken;

    private final PrintStream out;

    private ToldLines(PrintStream out) {
        this.out = out;
    }

    /** Takes the standard output for itself; everybody else's goes to the error stream from now on. */
    static synchronized ToldLines take() {
        if (taken == null) {
            taken = new ToldLines(new PrintStream(System.out, true, StandardCharsets.UTF_8));
            System.setOut(System.err);
        }
        return taken;
    }

    void step(String what) {
        say(Map.of("step", what));
    }

    void done(int steps) {
        say(Map.of("done", steps));
    }

    void result(JsonNode result) {
        say(JSON.createObjectNode().set("result", result));
    }

    void failed(Rehearsal.Reason reason, String why) {
        say(Map.of("failed", why, "reason", reason.name()));
    }

    private synchronized void say(Object line) {
        out.println(JSON.valueToTree(line).toString());
    }

    /** A line as it was heard; empty when it is not one of ours. */
    static Optional<ObjectNode> read(String line) {
        try {
            return line.startsWith("{") && JSON.readTree(line) instanceof ObjectNode told ? Optional.of(told) : Optional.empty();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
