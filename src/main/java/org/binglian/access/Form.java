package org.binglian.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/** A question in which the facts of an act are left open, so that it can be asked about another case. */
record Form(String sql, List<Object> values, Map<String, Object> named, Object mapper) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private record Fact(int place) {
    }

    /** Whatever reads the rows. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Form form && sql.equals(form.sql) && values.equals(form.values) && named.equals(form.named);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sql, values, named);
    }

    /** Empty where the question speaks of something that is no fact of the act; a number that the database gave (a long) is none. */
    static Optional<Form> of(ReadOnce.Question question, List<Object> facts) {
        if (!(question.mapper() instanceof RowMapper<?> || question.mapper() instanceof Class<?> type && BeanUtils.isSimpleProperty(type))) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        Map<String, Object> named = new HashMap<>();
        boolean open = question.values().stream().allMatch(value -> opened(value, facts).filter(values::add).isPresent())
                && question.named().entrySet().stream().allMatch(one -> opened(one.getValue(), facts).map(value -> {
                    named.put(one.getKey(), value);
                    return value;
                }).isPresent());
        return open ? Optional.of(new Form(question.sql(), values, named, question.mapper())) : Optional.empty();
    }

    private static Optional<Object> opened(Object value, List<Object> facts) {
        int place = value == null ? -1 : facts.indexOf(value);
        if (place >= 0) {
            return Optional.of(new Fact(place));
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            var all = ((Collection<?>) value).stream().map(one -> opened(one, facts)).toList();
            Collection<Object> opened = value instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
            all.forEach(one -> one.ifPresent(opened::add));
            return opened.size() == all.size() ? Optional.of(opened) : Optional.empty();
        }
        return value instanceof Integer || value instanceof Boolean || value instanceof String text && CODE.matcher(text).matches()
                ? Optional.of(value) : Optional.empty();
    }

    /** The question about these facts; empty where one of them is missing. */
    Optional<ReadOnce.Question> about(List<Object> facts) {
        try {
            Map<String, Object> about = new HashMap<>();
            named.forEach((name, value) -> about.put(name, filled(value, facts)));
            return Optional.of(new ReadOnce.Question(sql, values.stream().map(value -> filled(value, facts)).toList(), about, mapper));
        } catch (Missing missing) {
            return Optional.empty();
        }
    }

    private static Object filled(Object value, List<Object> facts) {
        if (value instanceof Fact fact) {
            var known = facts.get(fact.place());
            if (known == null) {
                throw new Missing();
            }
            return known;
        }
        return value instanceof List<?> list ? list.stream().map(one -> filled(one, facts)).toList()
                : value instanceof Set<?> set ? filledSet(set, facts) : value;
    }

    private static Set<Object> filledSet(Set<?> set, List<Object> facts) {
        Set<Object> filled = new LinkedHashSet<>();
        set.forEach(one -> filled.add(filled(one, facts)));
        return filled;
    }

    private static final class Missing extends RuntimeException {

        private Missing() {
            super(null, null, false, false);
        }
    }
}
