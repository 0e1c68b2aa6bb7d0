package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about a case and who owns the answer (首问负责, rule 6): whoever passes one on remains its owner until it is answered. */
@Service
public class Enquiries {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final FirstAsked first;
    private final EnquiryLimit limit;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Ledger ledger;
    private final ProjectLock lock;

    Enquiries(JdbcClient jdbc, CaseRows rows, FirstAsked first, EnquiryLimit limit, OfficeTime office, WorkingDays days, Ledger ledger,
              ProjectLock lock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.first = first;
        this.limit = limit;
        this.office = office;
        this.days = days;
        this.ledger = ledger;
        this.lock = lock;
    }

    /** Goes to the first person asked, with the limit of {@code step-limits}. */
    @Transactional
    public void ask(CaseNumber number, String question, Person by) {
        if (question == null || question.isBlank()) {
            throw Refusal.invalid("question-required").field("question", "required");
        }
        lock.lock(number);
        String owner = first.of(rows.find(number).orElseThrow()).map(Person::id).orElse(null);
        jdbc.sql("insert into case_enquiry (case_number, question, asked_by, asked_at, owner, due_on) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(number.value(), question.strip(), by.id(), office.now().atOffset(ZoneOffset.UTC), owner,
                        days.plus(office.today(), limit.workingDays()))).update();
        record(number, "ENQUIRY_ASKED", by, Map.of("question", question.strip()));
    }

    /**
     * Lets somebody else of the office find the answer; the owner stays the owner.
     *
     * @throws Refusal 404 for all but the owner, 409 once it is answered, 422 when the other does not work for the office
     */
    @Transactional
    public void pass(CaseNumber number, long id, Person to, Person by) {
        var enquiry = open(number, id);
        if (!by.id().equals(enquiry.owner())) {
            throw Refusal.notFound("enquiry-unknown");
        }
        if (to == null || to.department() == null || to.id().equals(by.id())) {
            throw Refusal.invalid("enquiry-to-office").field("to", "not-allowed", to == null ? "" : to.id());
        }
        jdbc.sql("update case_enquiry set passed_to = ? where id = ?").params(to.id(), id).update();
        record(number, "ENQUIRY_PASSED", by, Map.of("department", to.department(), "question", enquiry.question()));
    }

    /** @throws Refusal 404 for all but the owner and whom it was passed to, 409 once it is answered, 422 when it says nothing */
    @Transactional
    public void answer(CaseNumber number, long id, String answer, Person by) {
        var enquiry = open(number, id);
        if (!by.id().equals(enquiry.owner()) && !by.id().equals(enquiry.passedTo())) {
            throw Refusal.notFound("enquiry-unknown");
        }
        if (answer == null || answer.isBlank() || answer.length() > 2000) {
            throw Refusal.invalid("answer-required").field("answer", "required");
        }
        jdbc.sql("update case_enquiry set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer.strip(), by.id(), office.now().atOffset(ZoneOffset.UTC), id).update();
        record(number, "ENQUIRY_ANSWERED", by, Map.of("question", enquiry.question(), "answer", answer.strip()));
    }

    private Enquiry open(CaseNumber number, long id) {
        lock.lock(number);
        var enquiry = of(number).stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> Refusal.notFound("enquiry-unknown"));
        if (enquiry.answeredAt() != null) {
            throw Refusal.conflict("enquiry-answered");
        }
        return enquiry;
    }

    public List<Enquiry> of(CaseNumber number) {
        return jdbc.sql("select * from case_enquiry where case_number = ? order by id").param(number.value()).query(Enquiries::enquiry).list();
    }

    public List<Enquiry> of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from case_enquiry where case_number in (:numbers) order by id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(Enquiries::enquiry).list();
    }

    /** What this person owns or was passed, and has not been answered, by its last day. */
    public List<Enquiry> openOf(Person person) {
        return jdbc.sql("select * from case_enquiry where answered_at is null and (owner = ? or passed_to = ?) order by due_on, id")
                .params(person.id(), person.id()).query(Enquiries::enquiry).list();
    }

    private void record(CaseNumber number, String kind, Person by, Map<String, Object> facts) {
        ledger.append(new Entry(number.value(), kind, by.id(), office.today(), facts));
    }

    private static Enquiry enquiry(ResultSet row, int index) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Enquiry(row.getLong("id"), row.getString("case_number"), row.getString("question"), row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("owner"), row.getString("passed_to"),
                row.getObject("due_on", LocalDate.class), row.getString("answer"), row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
