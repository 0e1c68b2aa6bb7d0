package org.binglian.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What people are called, for pages that name the same few again and again: read once in half a minute. Never asked for rights. */
@Component
public class PersonNames {

    private static final long FRESH_NANOS = 30_000_000_000L;
    private static final int MOST = 5000;

    private final People people;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PersonNames(People people) {
        this.people = people;
    }

    private record Known(Person person, long at) {
    }

    /** Empty when there is no such person. */
    public Optional<String> of(String id, Locale locale) {
        var before = known.get(id);
        if (before != null && System.nanoTime() - before.at() < FRESH_NANOS) {
            return Optional.of(before.person().name(locale));
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return people.find(id).map(person -> {
            known.put(id, new Known(person, System.nanoTime()));
            return person.name(locale);
        });
    }
}
