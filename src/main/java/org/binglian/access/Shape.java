package org.binglian.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a statement is about, read from its text once. {@code words} are all its words in small letters, the names of its tables among
 * them; {@code written} is the table that it changes, null when it changes none or which is not plain.
 */
record Shape(Set<String> words, String written, boolean locks, boolean ofTheEngine, boolean anAccount) {

    private static final int MOST = 5_000;
    private static final Map<String, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern WRITTEN = Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCK = Pattern.compile("\\bfor\\s+update\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGINE = Pattern.compile("\\bact_", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT = Pattern.compile("from person p left join person_role\\b.*\\bwhere p\\.id = \\?$", Pattern.DOTALL);

    static Shape of(String sql) {
        var known = KNOWN.get(sql);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        var written = WRITTEN.matcher(sql);
        var shape = new Shape(WORD.matcher(sql.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()),
                written.lookingAt() ? written.group(1).toLowerCase(Locale.ROOT) : null, LOCK.matcher(sql).find(), ENGINE.matcher(sql).find(),
                ACCOUNT.matcher(sql).find());
        KNOWN.put(sql, shape);
        return shape;
    }

    boolean reads(String table) {
        return words.contains(table);
    }
}
