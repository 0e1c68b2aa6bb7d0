package org.binglian.engine.model;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.slf4j.LoggerFactory;

/**
 * A program of its own that evaluates decisions with the engine's decision part only: the serving process never runs a decision that is
 * no release. A question is a line {@code {"key", "dmn": base64, "variables": {…}}}, an answer a line {@code {"results", "rules"}},
 * {@code {"refused"}} or {@code {"failed"}}. Limits of time and memory are its parent's.
 */
public final class TryDecision {

    /** Its first line: it has started, and the first question may be timed. */
    public static final String READY = "ready";

    private static final int LONGEST_ANSWER = 200_000;
    private static final String WARM = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>"
            + "<decision id='warm' name='warm'><decisionTable id='t'><input id='i'><inputExpression id='e' typeRef='integer'><text>n</text></inputExpression>"
            + "</input><output id='o' name='o' typeRef='string'/><rule id='r'><inputEntry id='ie'><text>&gt; 1</text></inputEntry>"
            + "<outputEntry id='oe'><text>\"A\"</text></outputEntry></rule></decisionTable></decision></definitions>";

    private final ObjectMapper json = new ObjectMapper();
    private final ModelGuard guard = new ModelGuard();
    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine;

    private TryDecision() {
        var configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        engine = configuration.buildEngine();
    }

    /** Answers line by line until its input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var trial = new TryDecision();
        trial.evaluate("warm", WARM.getBytes(StandardCharsets.UTF_8), Map.of("n", 2));
        say(answers, READY);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            say(answers, trial.answer(line));
        }
    }

    private static void say(PrintStream answers, String line) throws IOException {
        answers.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        answers.flush();
    }

    private String answer(String line) throws IOException {
        var question = json.readTree(line);
        byte[] dmn = Base64.getDecoder().decode(question.path("dmn").asText());
        @SuppressWarnings("unchecked")
        Map<String, Object> variables = json.convertValue(question.path("variables"), LinkedHashMap.class);
        var reasons = guard.check(Map.of("draft.dmn", dmn));
        if (!reasons.isEmpty()) {
            return json.writeValueAsString(Map.of("refused", reasons.get(0)));
        }
        try {
            String answer = json.writeValueAsString(evaluate(question.path("key").asText(), dmn, variables));
            return answer.length() > LONGEST_ANSWER ? json.writeValueAsString(Map.of("tooLong", true)) : answer;
        } catch (RuntimeException | StackOverflowError e) {
            return json.writeValueAsString(Map.of("failed", brief(e)));
        }
    }

    private Map<String, Object> evaluate(String key, byte[] dmn, Map<String, Object> variables) {
        matched.clear();
        var decision = engine.parseDecision(key, new ByteArrayInputStream(dmn));
        List<Map<String, Object>> results = new ArrayList<>();
        for (var row : engine.evaluateDecision(decision, variables)) {
            Map<String, Object> plain = new LinkedHashMap<>();
            row.getEntryMap().forEach((name, value) -> plain.put(name, plain(value)));
            results.add(plain);
        }
        return Map.of("results", results, "rules", List.copyOf(matched));
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Iterable<?> many) {
            List<Object> plain = new ArrayList<>();
            many.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        return value.toString();
    }

    /** The innermost reason, without the names of classes. */
    private static String brief(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        return said.replaceAll("(?:[a-z]+\\.){2,}[A-Z]\\w*:?\\s*", "").lines().findFirst().orElse("").strip();
    }
}
