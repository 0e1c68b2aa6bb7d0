package org.binglian.engine.step;

import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.review.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of a hearing, as {@code ${hearingChairs.of(execution)}}. */
@Component("hearingChairs")
@ModelBean
public class HearingChairs {

    private static final int LISTED = 60;

    private final Hearings hearings;

    HearingChairs(Hearings hearings) {
        this.hearings = hearings;
    }

    /** Who may chair it, for the choice of a form: {@code account|name} joined by semicolons, the first 60. */
    public String of(DelegateExecution execution) {
        return hearings.chairs(Vars.item(execution)).stream().limit(LISTED).map(HearingChairs::line).collect(Collectors.joining(";"));
    }

    private static String line(Person person) {
        String names = person.nameZh().equals(person.nameEn()) ? person.nameZh() : person.nameZh() + " " + person.nameEn();
        return person.id() + "|" + names.replaceAll("[;|]", " ") + " (" + person.id() + ")";
    }
}
