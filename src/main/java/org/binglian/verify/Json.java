package org.binglian.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as the record writes it: canonical (RFC 8785), without spaces, members in order. Objects are maps, arrays lists, a number stays
 * the text that it was. Whatever is not written so is refused, so that no byte of a file can change unseen.
 */
public final class Json {

    /** A number as it was written. */
    public record Number(String text) {
    }

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when this is not canonical JSON */
    public static Object parse(String text) {
        var json = new Json(text);
        Object value = json.value(0);
        if (json.at != text.length() || !write(value).equals(text)) {
            throw new IllegalArgumentException("not canonical JSON");
        }
        return value;
    }

    /** @throws IllegalArgumentException when this is not one canonical JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String text) {
        if (parse(text) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** @param value maps, lists, strings, booleans, {@link Number}, longs and integers, null */
    public static String write(Object value) {
        var out = new StringBuilder();
        JsonText.write(value, out);
        return out.toString();
    }

    private Object value(int depth) {
        if (depth > DEEPEST || at >= text.length()) {
            throw new IllegalArgumentException("ends too early, or nested too deeply");
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        var members = new TreeMap<String, Object>();
        at++;
        if (skipped('}')) {
            return members;
        }
        do {
            String name = string();
            expect(':');
            if (members.containsKey(name)) {
                throw new IllegalArgumentException("a member twice: " + name);
            }
            members.put(name, value(depth + 1));
        } while (skipped(','));
        expect('}');
        return members;
    }

    private List<Object> elements(int depth) {
        var elements = new ArrayList<Object>();
        at++;
        if (skipped(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (skipped(','));
        expect(']');
        return elements;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return out.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        int plain = "bfnrt\"\\/".indexOf(c);
        if (plain >= 0) {
            return "\b\f\n\r\t\"\\/".charAt(plain);
        }
        if (c != 'u' || at + 4 > text.length()) {
            throw new IllegalArgumentException("an escape that is none");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Number number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw new IllegalArgumentException("neither a value nor a number at " + from);
        }
        return new Number(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException("no JSON at " + at);
        }
        at += word.length();
        return value;
    }

    private boolean skipped(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skipped(c)) {
            throw new IllegalArgumentException("no " + c + " at " + at);
        }
    }
}
