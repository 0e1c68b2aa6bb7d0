package org.binglian.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes canonical JSON (RFC 8785). */
final class JsonText {

    private JsonText() {
    }

    static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            char before = '{';
            out.append(map.isEmpty() ? "{" : "");
            for (var member : new TreeMap<>(map).entrySet()) {
                string((String) member.getKey(), out.append(before));
                write(member.getValue(), out.append(':'));
                before = ',';
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            char before = '[';
            out.append(list.isEmpty() ? "[" : "");
            for (Object one : list) {
                write(one, out.append(before));
                before = ',';
            }
            out.append(']');
        } else if (value instanceof String text) {
            string(text, out);
        } else if (value instanceof Json.Number number) {
            out.append(number.text());
        } else if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int plain = "\b\f\n\r\t\"\\".indexOf(c);
            if (plain >= 0) {
                out.append('\\').append("bfnrt\"\\".charAt(plain));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
