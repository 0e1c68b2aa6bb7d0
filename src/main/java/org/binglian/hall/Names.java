package org.binglian.hall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;

/** The people whom a folder names, and everybody of the departments that it names, by id. */
public record Names(Map<String, Person> people, Map<String, List<Person>> staff) {

    public Optional<Person> person(String id) {
        return Optional.ofNullable(id == null ? null : people.get(id));
    }

    public List<Person> staff(String department) {
        return staff.getOrDefault(department, List.of());
    }
}
