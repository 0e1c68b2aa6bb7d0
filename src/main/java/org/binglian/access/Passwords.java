package org.binglian.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a password must be: long enough, and not what everybody tries first. */
public final class Passwords {

    private static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_SIGNS = 4;
    private static final List<String> TRIED_FIRST = List.of("password", "qwerty", "123456", "111111", "abc123", "admin", "binglian");

    private Passwords() {
    }

    /** @throws Refusal 422 {@code password-weak} saying why */
    public static void require(String id, String password) {
        var refusal = Refusal.invalid("password-weak");
        String given = password == null ? "" : password;
        if (given.codePointCount(0, given.length()) < SHORTEST) {
            throw refusal.field("password", "PASSWORD_SHORT", SHORTEST);
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refusal.field("password", "PASSWORD_LONG", MOST_BYTES);
        }
        String small = given.toLowerCase(Locale.ROOT);
        if (given.codePoints().distinct().count() < FEWEST_SIGNS || small.contains(id.toLowerCase(Locale.ROOT))
                || TRIED_FIRST.stream().anyMatch(word -> small.contains(word) && small.length() - word.length() < FEWEST_SIGNS)) {
            throw refusal.field("password", "PASSWORD_GUESSED");
        }
    }
}
