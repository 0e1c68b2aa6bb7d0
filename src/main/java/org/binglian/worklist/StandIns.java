package org.binglian.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stand-ins (A/B角): a colleague of the department does what would go to somebody absent, from day to day; a leader's stand-in is the
 * deputy of those days. Nobody reviews and decides the same item all the same: the rooms compare people, not posts.
 */
@Service
public class StandIns {

    private final StandInRows rows;
    private final StandInChecks checks;
    private final People people;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    StandIns(StandInRows rows, StandInChecks checks, People people, OfficeTime office, Ledger ledger, Notices notices, ApplicationEventPublisher events) {
        this.rows = rows;
        this.checks = checks;
        this.people = people;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
    }

    /** Names a stand-in; the leader may do it for the people of the department. @throws Refusal saying which rule it breaks */
    @Transactional
    public StandIn name(String absent, String deputy, LocalDate from, LocalDate until, Person by) {
        if (by.department() == null) {
            throw Refusal.denied();
        }
        var away = absent == null || absent.isBlank() ? by : checks.colleague(absent, by.department(), "absent");
        if (!away.id().equals(by.id()) && !by.is(Role.LEADER)) {
            throw Refusal.denied("stand-in-not-yours");
        }
        return name(away, deputy, from, until, by);
    }

    /** The operator names a stand-in, for anybody of a department. @throws Refusal saying which rule it breaks */
    @Transactional
    public StandIn nameFor(String absent, String deputy, LocalDate from, LocalDate until, Person operator) {
        if (!operator.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return name(people.present(absent).filter(person -> person.department() != null).orElseThrow(() -> Refusal.notFound("person-unknown")),
                deputy, from, until, operator);
    }

    private StandIn name(Person away, String deputy, LocalDate from, LocalDate until, Person by) {
        rows.lockDepartment(away.department());
        var stands = checks.colleague(deputy, away.department(), "deputy");
        StandInChecks.people(away, stands);
        checks.days(from, until);
        StandInChecks.chains(ofDepartment(away.department()), away, stands, from, until);
        var named = new StandIn(0, away.id(), stands.id(), away.department(), from, until, by.id(), null);
        long id = rows.insert(named, office.now());
        ledger.append(new Entry(subject(id), "STAND_IN_NAMED", by.id(), office.today(), Map.of("absent", away.id(), "deputy", stands.id(),
                "from", from.toString(), "until", until.toString())));
        notices.tell(stands.id(), "STAND_IN_NAMED", null, Map.of("absent", away.nameZh(), "from", from.toString(), "until", until.toString()));
        events.publishEvent(new StandInChanged(away.id(), stands.id()));
        return rows.find(id).orElseThrow();
    }

    /** Ends it from today. @throws Refusal 404 for whoever neither is absent nor leads the department */
    @Transactional
    public StandIn end(long id, Person by) {
        var found = rows.find(id).filter(one -> one.absent().equals(by.id()) || by.is(Role.LEADER) && one.department().equals(by.department()))
                .orElseThrow(() -> Refusal.notFound("stand-in-unknown"));
        return end(found, by);
    }

    /** The operator ends one of this person's, on either side. @throws Refusal 404 when it is none of theirs */
    @Transactional
    public StandIn endFor(String person, long id, Person operator) {
        if (!operator.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return end(rows.find(id).filter(one -> one.absent().equals(person) || one.deputy().equals(person))
                .orElseThrow(() -> Refusal.notFound("stand-in-unknown")), operator);
    }

    private StandIn end(StandIn found, Person by) {
        if (found.over(office.today())) {
            throw Refusal.conflict("stand-in-over");
        }
        rows.end(found.id(), office.today(), by.id());
        ledger.append(new Entry(subject(found.id()), "STAND_IN_ENDED", by.id(), office.today(), Map.of("absent", found.absent(), "deputy", found.deputy())));
        events.publishEvent(new StandInChanged(found.absent(), found.deputy()));
        return rows.find(found.id()).orElseThrow();
    }

    /** Those of the department that are in force or to come. */
    public List<StandIn> ofDepartment(String department) {
        return rows.ofDepartment(department, office.today()).stream().filter(one -> !one.over(office.today())).toList();
    }

    /** Those in force or to come in which this person is absent, or stands in. */
    public List<StandIn> of(String person) {
        return rows.ofPerson(person, office.today()).stream().filter(one -> !one.over(office.today())).toList();
    }

    /** For whom this person stands in today. */
    public List<Person> absentFor(String deputy) {
        return rows.ofDeputy(deputy, office.today()).stream().filter(one -> one.inForce(office.today()))
                .flatMap(one -> people.find(one.absent()).stream().filter(person -> one.department().equals(person.department()))).toList();
    }

    /** Who stands in for this person today; nobody where that colleague has left since. */
    public Optional<String> deputyOf(String absent) {
        return absent == null ? Optional.empty()
                : rows.ofAbsent(absent, office.today()).stream().filter(one -> one.inForce(office.today()))
                .filter(one -> people.present(one.deputy()).filter(deputy -> one.department().equals(deputy.department())).isPresent())
                .map(StandIn::deputy).findFirst();
    }

    /** Notes that the deputy has the absent person's task; null: the person has it as his or her own. */
    @Transactional
    public void has(String taskId, String deputy, String absent) {
        if (absent == null) {
            rows.forget(taskId);
        } else {
            rows.stoodIn(taskId, absent, deputy);
        }
    }

    /** For whom this person has, or had, the task. */
    public Optional<String> stoodInFor(String taskId, String deputy) {
        return rows.stoodInFor(taskId, deputy);
    }

    private static String subject(long id) {
        return "DB-" + id;
    }
}
