package org.binglian.engine.step;

import java.util.List;
import org.binglian.engine.ModelBean;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.AccountabilityMeasures;
import org.springframework.stereotype.Component;

/** What the model {@code accountability} asks about the persons of a case. */
@Component("answerable")
@ModelBean
public class Answerable {

    private final Accountability register;
    private final AccountabilityMeasures measures;

    Answerable(Accountability register, AccountabilityMeasures measures) {
        this.register = register;
        this.measures = measures;
    }

    /** HANDLER and LEADER; LEADER alone where both are one person. */
    public List<String> roles(String number) {
        return register.require(number).roles();
    }

    public int countInYear(String number, String role) {
        return measures.countInYear(number, role);
    }
}
