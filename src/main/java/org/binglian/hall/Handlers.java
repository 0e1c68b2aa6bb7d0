package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Enquiries;
import org.binglian.intake.FirstAsked;
import org.binglian.review.ReviewItem;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.springframework.stereotype.Component;

/** Whom an applicant may call: the first person asked of a case, the body's handler of an item; and who owns which question. */
@Component
class Handlers {

    private final FirstAsked first;
    private final Enquiries enquiries;
    private final Duties duties;
    private final People people;
    private final Words words;

    Handlers(FirstAsked first, Enquiries enquiries, Duties duties, People people, Words words) {
        this.first = first;
        this.enquiries = enquiries;
        this.duties = duties;
        this.people = people;
        this.words = words;
    }

    CaseView.Handler of(ApprovalCase filed, boolean official, Locale locale) {
        return first.of(filed).map(person -> view(person, official, locale)).orElse(null);
    }

    /** @param delivered the duties of the case, the newest first */
    CaseView.Handler of(ReviewItem item, List<Duty> delivered, boolean official, Locale locale) {
        Optional<Person> named = delivered.stream().filter(duty -> item.decidingBody().equals(duty.department())
                        && Objects.equals(duty.itemCode(), item.key().item().value())).map(Duty::handler).filter(Objects::nonNull).findFirst()
                .flatMap(people::find);
        return named.or(() -> first.head(item.decidingBody())).map(person -> view(person, official, locale)).orElse(null);
    }

    List<Duty> delivered(ApprovalCase filed) {
        return duties.ofCase(filed.number().value());
    }

    List<CaseView.EnquiryLine> enquiries(ApprovalCase filed, boolean official, Locale locale) {
        return enquiries.of(filed.number()).stream().map(one -> new CaseView.EnquiryLine(one.id(), one.question(), one.askedAt(), one.due(),
                handler(one.owner(), official, locale), handler(one.passedTo(), official, locale), one.answer(), one.answeredAt())).toList();
    }

    private CaseView.Handler handler(String id, boolean official, Locale locale) {
        return id == null ? null : people.find(id).map(person -> view(person, official, locale)).orElse(null);
    }

    private CaseView.Handler view(Person person, boolean official, Locale locale) {
        return new CaseView.Handler(official ? person.id() : null, person.name(locale), person.phone(), person.department(),
                words.department(person.department(), locale));
    }
}
