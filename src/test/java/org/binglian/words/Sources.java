package org.binglian.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application's own source, read as text: which calls it makes with which arguments. */
final class Sources {

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private Sources() {
    }

    /** A call somewhere in a file, its arguments as written. */
    record Call(Path file, List<String> arguments) {

        /** What stands between quotes in the argument; more than one where it is a choice. */
        List<String> literals(int argument) {
            return arguments.size() <= argument ? List.of() : Sources.literals(arguments.get(argument));
        }

        int given(int from) {
            return Math.max(0, arguments.size() - from);
        }

        @Override
        public String toString() {
            return file.getFileName() + " " + arguments;
        }
    }

    /** Every file with its text, without imports. */
    static Map<Path, String> files() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            Map<Path, String> files = new TreeMap<>();
            walk.filter(file -> file.toString().endsWith(".java")).forEach(file -> files.put(file, read(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every call whose beginning, up to the parenthesis, the pattern finds. */
    static List<Call> calls(String beginning) {
        List<Call> calls = new ArrayList<>();
        var pattern = Pattern.compile(beginning + "\\(");
        files().forEach((file, text) -> pattern.matcher(text).results().forEach(hit -> calls.add(new Call(file, arguments(text, hit.end())))));
        return calls;
    }

    static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(hit -> hit.group(1)).toList();
    }

    static Stream<MatchResult> find(String pattern) {
        var compiled = Pattern.compile(pattern);
        return files().values().stream().flatMap(text -> compiled.matcher(text).results());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(String text, int begin) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = begin;
        boolean quoted = false;
        for (int at = begin; ; at++) {
            char c = text.charAt(at);
            if (c == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && depth > 0 && (c == ')' || c == '}' || c == ']')) {
                depth--;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                String argument = text.substring(from, at).strip();
                if (!argument.isEmpty()) {
                    arguments.add(argument);
                }
                from = at + 1;
                if (c == ')') {
                    return arguments;
                }
            }
        }
    }
}
