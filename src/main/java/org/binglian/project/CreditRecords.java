package org.binglian.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of bad records (失信记录) and of lost privileges: who recorded, why, since when, repaired when (国办发〔2020〕42号). */
@Service
public class CreditRecords {

    private static final String BAD = "BAD_RECORD";
    private static final String LOST = "LOST_PRIVILEGE";

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final Ledger ledger;

    CreditRecords(JdbcClient jdbc, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.office = office;
        this.ledger = ledger;
    }

    /**
     * Enters a bad record. @param since null: today; @param caseNumber null when it is not from a case of this office
     *
     * @throws InvalidCode when the subject is neither a credit code nor a citizen id
     */
    @Transactional
    public CreditRecord enter(String subject, String reason, LocalDate since, String caseNumber, String by) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("credit-reason-required").field("reason", "required");
        }
        LocalDate from = since == null ? office.today() : since;
        if (from.isAfter(office.today())) {
            throw Refusal.invalid("credit-not-yet").field("since", "in-the-future");
        }
        var entered = insert(BAD, code(subject), reason.strip(), caseNumber, by, from, null);
        ledger.append(new Entry(about(entered), "BAD_RECORD_ENTERED", by, from, facts(entered)));
        return entered;
    }

    /** The applicant has lost the privilege of commitment, up to and including that day. */
    @Transactional
    public CreditRecord lose(Applicant applicant, LocalDate until, String reason, String caseNumber, String by) {
        var lost = insert(LOST, applicant.code(), reason, caseNumber, by, office.today(), until);
        ledger.append(new Entry(about(lost), "PRIVILEGE_LOST", by, office.today(), facts(lost)));
        return lost;
    }

    /** Notes that a bad record has been repaired (信用修复). @throws Refusal 404 when there is none, 409 when it was repaired before */
    @Transactional
    public CreditRecord repair(long id, String note, Person by) {
        var found = jdbc.sql("select * from credit_record where id = ? and kind = ? for update").params(id, BAD).query(CreditRecords::row).optional()
                .orElseThrow(() -> Refusal.notFound("credit-record-unknown"));
        if (found.repairedOn() != null) {
            throw Refusal.conflict("credit-record-repaired");
        }
        if (note == null || note.isBlank()) {
            throw Refusal.invalid("credit-reason-required").field("note", "required");
        }
        jdbc.sql("update credit_record set repaired_by = ?, repaired_on = ?, repair_note = ? where id = ?")
                .params(by.id(), office.today(), note.strip(), id).update();
        ledger.append(new Entry(about(found), "BAD_RECORD_REPAIRED", by.id(), office.today(), Map.of("record", id, "note", note.strip())));
        return get(id);
    }

    /** Whether the applicant has a bad record that is not repaired. */
    public boolean bad(Applicant applicant) {
        return of(applicant.code()).stream().anyMatch(record -> BAD.equals(record.kind()) && record.repairedOn() == null);
    }

    /** Whether the applicant may not promise today, because an earlier promise was broken. */
    public boolean privilegeLost(Applicant applicant) {
        return of(applicant.code()).stream().anyMatch(record -> LOST.equals(record.kind()) && !record.until().isBefore(office.today()));
    }

    /** The records of a credit code or citizen id, oldest first. */
    public List<CreditRecord> of(String subject) {
        return jdbc.sql("select * from credit_record where subject = ? order by id").param(subject).query(CreditRecords::row).list();
    }

    /** The newest first. */
    public List<CreditRecord> newest(int limit) {
        return jdbc.sql("select * from credit_record order by id desc limit ?").param(limit).query(CreditRecords::row).list();
    }

    private CreditRecord get(long id) {
        return jdbc.sql("select * from credit_record where id = ?").param(id).query(CreditRecords::row).single();
    }

    private CreditRecord insert(String kind, String subject, String reason, String caseNumber, String by, LocalDate since, LocalDate until) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into credit_record (kind, subject, reason, case_number, recorded_by, since_on, until_on) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(kind, subject, reason, caseNumber, by, since, until)).update(key, "id");
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    private static String code(String subject) {
        String typed = subject == null ? "" : subject.strip();
        try {
            return CreditCode.of(typed).value();
        } catch (InvalidCode notACompany) {
            return CitizenId.of(typed).value();
        }
    }

    /** What the entry is about: its case, or the record itself; never a person's id, which could not be taken out again. */
    private static String about(CreditRecord entered) {
        return entered.caseNumber() != null ? entered.caseNumber() : "CREDIT-" + entered.id();
    }

    private static Map<String, Object> facts(CreditRecord entered) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("record", entered.id(), "reason", entered.reason()));
        if (entered.until() != null) {
            facts.put("until", entered.until().toString());
        }
        return facts;
    }

    private static CreditRecord row(ResultSet row, int index) throws SQLException {
        return new CreditRecord(row.getLong("id"), row.getString("kind"), row.getString("subject"), row.getString("reason"),
                row.getString("case_number"), row.getString("recorded_by"), row.getObject("since_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getString("repaired_by"), row.getObject("repaired_on", LocalDate.class),
                row.getString("repair_note"));
    }
}
