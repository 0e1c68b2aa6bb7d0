package org.binglian.modelling.lint.feel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Parses FEEL by the engine's own parser and says what is wrong with a text; nothing is ever evaluated. The parser takes time that
 * doubles with each open bracket, so a text is measured before it is parsed, and a file's parsing has a budget of the thread's own time:
 * other work on the machine, or a parser that was never used before, uses up nothing of it.
 */
public final class Feel {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 10;
    private static final int KNOWN = 20_000;
    private static final long BUDGET = 700_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<String, Optional<Trouble>> SEEN = new ConcurrentHashMap<>();

    private final boolean limited;
    private long spent;

    /** @param limited for files from anywhere, whose parsing must end in time */
    public Feel(boolean limited) {
        this.limited = limited;
    }

    public enum Kind { UNARY_TESTS, EXPRESSION }

    /** Why a text cannot be read as FEEL: {@code code} names the reason, {@code place} the column (from 1; 0 when unknown). */
    public record Trouble(Code code, int place) {
    }

    public enum Code { NOT_FEEL, UNBALANCED, TOO_LONG, TOO_DEEP }

    /** What is wrong with this text, if anything; empty too when the budget is spent (then {@link #spent()} is true). */
    public Optional<Trouble> trouble(String text, Kind kind) {
        var measured = Measured.of(text);
        if (measured.unbalancedAt() > 0) {
            return Optional.of(new Trouble(Code.UNBALANCED, measured.unbalancedAt()));
        }
        if (text.length() > LONGEST) {
            return Optional.of(new Trouble(Code.TOO_LONG, LONGEST));
        }
        if (measured.depth() > DEEPEST) {
            return Optional.of(new Trouble(Code.TOO_DEEP, 0));
        }
        var known = SEEN.get(kind + text);
        return known != null ? known : spent() ? Optional.empty() : parsed(text, kind);
    }

    /** True when this file used up its time: what follows was not parsed. */
    public boolean spent() {
        return limited && spent > BUDGET;
    }

    private Optional<Trouble> parsed(String text, Kind kind) {
        var parser = Parser.INSTANCE;
        long began = ownTime();
        Optional<Trouble> trouble = parse(parser, text, kind);
        spent += ownTime() - began;
        if (SEEN.size() < KNOWN && text.length() < 500) {
            SEEN.put(kind + text, trouble);
        }
        return trouble;
    }

    private static long ownTime() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static Optional<Trouble> parse(FeelEngineApi parser, String text, Kind kind) {
        try {
            var result = kind == Kind.UNARY_TESTS ? parser.parseUnaryTests(text) : parser.parseExpression(text);
            return result.isSuccess() ? Optional.empty() : Optional.of(new Trouble(Code.NOT_FEEL, place(result.failure().message())));
        } catch (StackOverflowError e) {
            return Optional.of(new Trouble(Code.TOO_DEEP, 0));
        } catch (RuntimeException e) {
            return Optional.of(new Trouble(Code.NOT_FEEL, 0));
        }
    }

    private static int place(String message) {
        int found = message.lastIndexOf(", found ");
        int colon = found < 0 ? -1 : message.lastIndexOf(':', found);
        try {
            return colon < 0 ? 0 : Integer.parseInt(message.substring(colon + 1, found).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static final class Parser {
        private static final FeelEngineApi INSTANCE = used(FeelEngineBuilder.create().build());

        private static FeelEngineApi used(FeelEngineApi parser) {
            parser.parseExpression("1");
            parser.parseUnaryTests("1");
            return parser;
        }
    }

    /** How deep brackets and keywords nest, and where a bracket or a text has no end (from 1; 0 when all have one). */
    private record Measured(int depth, int unbalancedAt) {

        private static Measured of(String text) {
            int depth = 0;
            int deepest = 0;
            int keywords = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    int end = endOfText(text, i);
                    if (end < 0) {
                        return new Measured(deepest, i + 1);
                    }
                    i = end;
                } else if ("([{".indexOf(c) >= 0) {
                    deepest = Math.max(deepest, ++depth);
                } else if (")]}".indexOf(c) >= 0) {
                    depth = Math.max(0, depth - 1);
                } else if (Character.isWhitespace(c) && (text.startsWith("if", i + 1) || text.startsWith("for", i + 1) || text.startsWith("some", i + 1) || text.startsWith("every", i + 1))) {
                    keywords++;
                }
            }
            return new Measured(Math.max(deepest, keywords / 5), depth > 0 && !text.contains("..") ? text.length() : 0);
        }

        private static int endOfText(String text, int start) {
            for (int i = start + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == '"') {
                    return i;
                }
            }
            return -1;
        }
    }
}
