package org.binglian.desk.counter;

import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.springframework.stereotype.Component;

/** The clerk at the window who is asking now. */
@Component
class Clerk {

    private final CurrentPerson current;

    Clerk(CurrentPerson current) {
        this.current = current;
    }

    /** @throws Refusal 404 for everybody else */
    Person require() {
        return current.get().filter(person -> person.is(Role.WINDOW)).orElseThrow(() -> Refusal.notFound("not-found"));
    }
}
