package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.intake.FirstAsked;
import org.binglian.review.ReviewItem;
import org.binglian.worklist.Duty;
import org.springframework.stereotype.Component;

/** Whom an applicant may call: the first person asked of a case, the body's handler of an item; and who owns which question. */
@Component
class Handlers {

    private final Words words;

    Handlers(Words words) {
        this.words = words;
    }

    CaseView.Handler of(CaseFolder folder, boolean official, Locale locale) {
        return FirstAsked.of(folder.filed(), folder.names().people(), folder.written().duties(), folder.names()::staff)
                .map(person -> view(person, official, locale)).orElse(null);
    }

    CaseView.Handler of(ReviewItem item, CaseFolder folder, boolean official, Locale locale) {
        return of(item.key().item().value(), item.decidingBody(), folder, official, locale);
    }

    /** Who handles an item in a department: whoever had its newest task, otherwise the section head. */
    CaseView.Handler of(String item, String department, CaseFolder folder, boolean official, Locale locale) {
        Optional<Person> named = folder.written().duties().stream().filter(duty -> department.equals(duty.department())
                        && Objects.equals(duty.itemCode(), item)).map(Duty::handler).filter(Objects::nonNull).findFirst()
                .flatMap(folder.names()::person);
        return named.or(() -> FirstAsked.head(folder.names().staff(department))).map(person -> view(person, official, locale)).orElse(null);
    }

    List<CaseView.EnquiryLine> enquiries(CaseFolder folder, boolean official, Locale locale) {
        return folder.given().enquiries().stream().map(one -> new CaseView.EnquiryLine(one.id(), one.question(), one.askedAt(), one.due(),
                handler(one.owner(), folder.names(), official, locale), handler(one.passedTo(), folder.names(), official, locale), one.answer(),
                one.answeredAt())).toList();
    }

    private CaseView.Handler handler(String id, Names names, boolean official, Locale locale) {
        return names.person(id).map(person -> view(person, official, locale)).orElse(null);
    }

    private CaseView.Handler view(Person person, boolean official, Locale locale) {
        return new CaseView.Handler(official ? person.id() : null, person.name(locale), person.phone(), person.department(),
                words.department(person.department(), locale));
    }
}
