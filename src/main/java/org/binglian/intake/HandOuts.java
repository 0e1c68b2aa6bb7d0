package org.binglian.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.CitizenId;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who collected the papers of a case at the window, or by which post they went (行政许可法 44); a citizen id is kept masked only. */
@Service
public class HandOuts {

    private static final Set<String> METHODS = Set.of("WINDOW", "ONLINE", "POST");
    private static final Set<String> RELATIONS = Set.of("APPLICANT", "AUTHORISED");

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;

    HandOuts(JdbcClient jdbc, OfficeTime office, Ledger ledger, ProjectLock lock) {
        this.jdbc = jdbc;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
    }

    /** What the clerk writes down; {@code citizenId} as on the card, never kept; {@code signed}: the collector has signed. */
    public record Said(String method, String collector, String relation, String citizenId, String trackingNumber, boolean signed) {
    }

    /** What is kept. */
    public record Receipt(String method, String collector, String relation, String maskedId, String trackingNumber, String handedBy,
                          OffsetDateTime handedAt) {
    }

    /** @throws Refusal 422 naming each field that is missing or wrong */
    @Transactional
    public Receipt keep(CaseNumber number, Said said, Person by) {
        lock.lock(number);
        check(said);
        boolean window = "WINDOW".equals(said.method());
        var receipt = new Receipt(said.method(), window ? said.collector().strip() : null, window ? said.relation() : null,
                window ? CitizenId.of(said.citizenId()).masked() : null, "POST".equals(said.method()) ? said.trackingNumber().strip() : null, by.id(),
                office.now().atOffset(ZoneOffset.UTC));
        jdbc.sql("delete from collection_receipt where case_number = ?").param(number.value()).update();
        jdbc.sql("""
                insert into collection_receipt (case_number, method, collector, relation, masked_id, tracking_number, handed_by, handed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(number.value(), receipt.method(), receipt.collector(), receipt.relation(), receipt.maskedId(),
                        receipt.trackingNumber(), by.id(), receipt.handedAt())).update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", receipt.method());
        facts.put("relation", receipt.relation());
        facts.put("maskedId", receipt.maskedId());
        facts.put("trackingNumber", receipt.trackingNumber());
        facts.values().removeIf(java.util.Objects::isNull);
        ledger.append(new Entry(number.value(), window ? "HANDED_OUT" : "SENT_OUT", by.id(), office.today(), facts));
        return receipt;
    }

    public Optional<Receipt> of(CaseNumber number) {
        return jdbc.sql("select * from collection_receipt where case_number = ?").param(number.value())
                .query((row, n) -> new Receipt(row.getString("method"), row.getString("collector"), row.getString("relation"),
                        row.getString("masked_id"), row.getString("tracking_number"), row.getString("handed_by"),
                        row.getObject("handed_at", OffsetDateTime.class))).optional();
    }

    private static void check(Said said) {
        var refusal = Refusal.invalid("hand-out-incomplete");
        if (said.method() == null || !METHODS.contains(said.method())) {
            refusal.field("method", "choice", "WINDOW, POST, ONLINE");
        } else if ("WINDOW".equals(said.method())) {
            checkCollector(said, refusal);
        } else if ("POST".equals(said.method()) && (said.trackingNumber() == null || !said.trackingNumber().strip().matches("[A-Za-z0-9-]{6,40}"))) {
            refusal.field("trackingNumber", "tracking-number");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private static void checkCollector(Said said, Refusal refusal) {
        if (said.collector() == null || said.collector().isBlank() || said.collector().length() > 100) {
            refusal.field("collector", "required");
        }
        if (said.relation() == null || !RELATIONS.contains(said.relation())) {
            refusal.field("relation", "collector-relation");
        }
        try {
            CitizenId.of(said.citizenId() == null ? "" : said.citizenId());
        } catch (InvalidCode e) {
            refusal.field("citizenId", "citizen-id");
        }
        if (!said.signed()) {
            refusal.field("signed", "sign-first");
        }
    }
}
