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
        rows.lockDepartment(by.department());
        var away = absent == null || absent.isBlank() ? by : checks.colleague(absent, by, "absent");
        if (!away.id().equals(by.id()) && !by.is(Role.LEADER)) {
            throw Refusal.denied("stand-in-not-yours");
        }
        var stands = checks.colleague(deputy, by, "deputy");
        StandInChecks.people(away, stands);
        checks.days(from, until);
        StandInChecks.chains(ofDepartment(away.department()), away, stands, from, until);
        var named = new StandIn(0, away.id(), stands.id(), by.department(), from, until, by.id(), null);
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
        if (found.over(office.today())) {
            throw Refusal.conflict("stand-in-over");
        }
        rows.end(id, office.today(), by.id());
        ledger.append(new Entry(subject(id), "STAND_IN_ENDED", by.id(), office.today(), Map.of("absent", found.absent(), "deputy", found.deputy())));
        events.publishEvent(new StandInChanged(found.absent(), found.deputy()));
        return rows.find(id).orElseThrow();
    }

    /** Those of the department that are in force or to come. */
    public List<StandIn> ofDepartment(String department) {
        return rows.ofDepartment(department, office.today()).stream().filter(one -> !one.over(office.today())).toList();
    }

    /** For whom this person stands in today. */
    public List<Person> absentFor(String deputy) {
        return rows.ofDeputy(deputy, office.today()).stream().filter(one -> one.inForce(office.today()))
                .flatMap(one -> people.find(one.absent()).stream().filter(person -> one.department().equals(person.department()))).toList();
    }

    /** Who stands in for this person today. */
    public Optional<String> deputyOf(String absent) {
        return absent == null ? Optional.empty()
                : rows.ofAbsent(absent, office.today()).stream().filter(one -> one.inForce(office.today())).map(StandIn::deputy).findFirst();
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
