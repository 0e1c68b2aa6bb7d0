package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Departments;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies for information (抄送). A copy lets its receiver, as long as that person belongs to the office, see this one case and nothing
 * else; sending and reading are recorded.
 */
@Service
public class Copies {

    private static final int LONGEST_NOTE = 1000;
    private static final String MINE = "(c.to_person = :person or c.to_department = :department)";
    private static final String SELECT = """
            select c.*, p.name project_name, r.read_at from case_copy c join approval_case a on a.case_number = c.case_number
            join project p on p.project_number = a.project_number
            left join case_copy_read r on r.copy_id = c.id and r.person = :person where\s""";

    private final JdbcClient jdbc;
    private final People people;
    private final Departments departments;
    private final OfficeTime office;
    private final Notices notices;
    private final Ledger ledger;
    private final ProjectLock lock;

    Copies(JdbcClient jdbc, People people, Departments departments, OfficeTime office, Notices notices, Ledger ledger, ProjectLock lock) {
        this.jdbc = jdbc;
        this.people = people;
        this.departments = departments;
        this.office = office;
        this.notices = notices;
        this.ledger = ledger;
        this.lock = lock;
    }

    /** @param to a person of the office or a department. @throws Refusal 422 for anybody else or oneself, 409 while the last copy is unread */
    @Transactional
    public Copy send(CaseNumber number, String to, String note, Person by) {
        lock.lock(number);
        var person = to == null ? null : people.find(to.strip()).filter(found -> found.department() != null).orElse(null);
        var department = person != null || to == null ? null : departments.find(to.strip()).orElse(null);
        if (person == null && department == null || person != null && person.id().equals(by.id())) {
            throw Refusal.invalid("copy-refused").field("to", "not-of-the-office");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("copy-refused").field("note", "too-long", LONGEST_NOTE);
        }
        if (unread(number, to.strip())) {
            throw Refusal.conflict("copy-unread");
        }
        jdbc.sql("insert into case_copy (case_number, sent_by, to_person, to_department, note, sent_at) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(number.value(), by.id(), person == null ? null : person.id(), department == null ? null : department.id(),
                        note == null || note.isBlank() ? null : note.strip(), office.now().atOffset(ZoneOffset.UTC))).update();
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("to", to.strip()));
        if (note != null && !note.isBlank()) {
            facts.put("note", note.strip());
        }
        ledger.append(new Entry(number.value(), "CASE_COPIED", by.id(), office.today(), facts));
        notices.tell(to.strip(), "CASE_COPIED", number.value(), Map.of("from", by.nameZh()));
        return jdbc.sql(SELECT + "c.case_number = :number order by c.id desc limit 1").param("person", by.id()).param("number", number.value())
                .query(Copies::copy).single();
    }

    private boolean unread(CaseNumber number, String to) {
        return jdbc.sql("""
                select count(*) from case_copy c where c.case_number = :number and (c.to_person = :to or c.to_department = :to)
                and not exists (select 1 from case_copy_read r where r.copy_id = c.id)""")
                .param("number", number.value()).param("to", to).query(Integer.class).single() > 0;
    }

    /** Whether a copy of this case was sent to the person or the person's department. */
    public boolean reaches(Person person, CaseNumber number) {
        return person.department() != null && jdbc.sql("select count(*) from case_copy c where c.case_number = :number and " + MINE)
                .param("number", number.value()).param("person", person.id()).param("department", person.department())
                .query(Integer.class).single() > 0;
    }

    /** The newest first, unread before read, at most {@code limit}. */
    public List<Copy> to(Person person, int limit) {
        return person.department() == null ? List.of() : jdbc.sql(SELECT + MINE
                + " order by case when r.read_at is null then 0 else 1 end, c.id desc limit :limit").param("person", person.id())
                .param("department", person.department()).param("limit", limit).query(Copies::copy).list();
    }

    /** How many this person has not opened. */
    public int unread(Person person) {
        return person.department() == null ? 0 : jdbc.sql("select count(*) from case_copy c where " + MINE
                + " and not exists (select 1 from case_copy_read r where r.copy_id = c.id and r.person = :person)").param("person", person.id())
                .param("department", person.department()).query(Integer.class).single();
    }

    /** Marks it read by this person, once. @throws Refusal 404 for a copy that was not sent to the person */
    @Transactional
    public Copy open(long id, Person by) {
        var copy = jdbc.sql(SELECT + MINE + " and c.id = :id").param("person", by.id()).param("department", String.valueOf(by.department()))
                .param("id", id).query(Copies::copy).optional().filter(found -> by.department() != null)
                .orElseThrow(() -> Refusal.notFound("copy-unknown"));
        lock.lock(copy.caseNumber());
        boolean first = jdbc.sql("select count(*) from case_copy_read where copy_id = ? and person = ?").params(id, by.id()).query(Integer.class)
                .single() == 0;
        if (first) {
            jdbc.sql("insert into case_copy_read (copy_id, person, read_at) values (?, ?, ?)")
                    .params(id, by.id(), office.now().atOffset(ZoneOffset.UTC)).update();
            ledger.append(new Entry(copy.caseNumber().value(), "COPY_READ", by.id(), office.today(), Map.of("to", by.id())));
        }
        return copy;
    }

    private static Copy copy(ResultSet row, int n) throws SQLException {
        return new Copy(row.getLong("id"), CaseNumber.of(row.getString("case_number")), row.getString("project_name"), row.getString("sent_by"),
                row.getString("to_person"), row.getString("to_department"), row.getString("note"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getObject("read_at", OffsetDateTime.class) != null);
    }
}
