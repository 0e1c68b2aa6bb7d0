package org.binglian.hall;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.intake.ApprovalCase;
import org.binglian.ledger.Row;
import org.binglian.review.ReviewItem;
import org.springframework.stereotype.Component;

/** Reads whom a set of cases names. */
@Component
class NamesPart {

    private final People people;

    NamesPart(People people) {
        this.people = people;
    }

    Names of(List<ApprovalCase> filed, Map<CaseNumber, CaseFolder.Reviewing> reviewing, Map<CaseNumber, CaseFolder.Given> given,
             Map<CaseNumber, CaseFolder.Written> written) {
        Set<String> departments = new HashSet<>();
        filed.forEach(one -> departments.add(one.leadDepartment()));
        reviewing.values().forEach(part -> part.opinions().forEach(opinion -> departments.add(opinion.department())));
        reviewing.values().forEach(part -> part.items().stream().map(ReviewItem::decidingBody).forEach(departments::add));
        Set<String> ids = new HashSet<>();
        filed.forEach(one -> ids.add(one.filedBy()));
        given.values().forEach(part -> part.enquiries().forEach(one -> {
            ids.add(one.owner());
            ids.add(one.passedTo());
        }));
        written.values().forEach(part -> part.duties().forEach(duty -> {
            ids.add(duty.named());
            ids.add(duty.handler());
        }));
        ids.addAll(actors(written.values().stream().flatMap(part -> part.rows().stream())));
        return of(ids, departments);
    }

    /** The people behind these rows of the record. */
    Names of(List<Row> rows) {
        return of(actors(rows.stream()), new HashSet<>());
    }

    private Names of(Set<String> ids, Set<String> departments) {
        ids.remove(null);
        departments.remove(null);
        return new Names(people.named(ids), staff(departments));
    }

    private static Set<String> actors(Stream<Row> rows) {
        return rows.map(Row::actor).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, List<Person>> staff(Collection<String> departments) {
        return people.ofDepartments(departments).stream().collect(Collectors.groupingBy(Person::department));
    }
}
