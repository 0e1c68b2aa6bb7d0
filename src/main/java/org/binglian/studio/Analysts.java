package org.binglian.studio;

import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.springframework.stereotype.Component;

/** Who may come through the analysts' door. */
@Component
public class Analysts {

    private final CurrentPerson current;

    Analysts(CurrentPerson current) {
        this.current = current;
    }

    /** An analyst, or the operator, who may look at everything here. @throws Refusal 403 for others */
    public Person reader() {
        Person person = current.require();
        if (!person.is(Role.ANALYST) && !person.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return person;
    }

    /** An analyst, who alone may draft, rehearse and release. @throws Refusal 403 for others */
    public Person analyst() {
        Person person = current.require();
        if (!person.is(Role.ANALYST)) {
            throw Refusal.denied();
        }
        return person;
    }

    /** Whether this reader may also draft, rehearse and release. */
    public boolean mayWrite(Person reader) {
        return reader.is(Role.ANALYST);
    }
}
