package org.binglian.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an applicant wants the papers of a case: at the window, by post, online (行政许可法 44; consent to electronic delivery). */
@Service
public class DeliveryWishes {

    /** {@code method}: WINDOW, POST with its {@code address}, or ONLINE. */
    public record Wish(String method, String address, LocalDate saidOn) {
    }

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;

    DeliveryWishes(JdbcClient jdbc, CaseRows rows, OfficeTime office, Ledger ledger, ProjectLock lock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
    }

    /** The last word counts. @throws Refusal 409 once they are delivered, 422 for a post without an address */
    @Transactional
    public void say(CaseNumber number, String method, String address, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        if (open.deliveredOn() != null || open.state().ended() && open.decidedOn() == null) {
            throw Refusal.conflict("delivered-before");
        }
        if (!Arrays.asList("WINDOW", "POST", "ONLINE").contains(method)) {
            throw Refusal.invalid("delivery-unclear").field("method", "choice", "WINDOW, POST, ONLINE");
        }
        boolean post = "POST".equals(method);
        if (post && (address == null || address.isBlank() || address.length() > LONGEST)) {
            throw Refusal.invalid("delivery-unclear").field("address", "required");
        }
        jdbc.sql("delete from delivery_wish where case_number = ?").param(number.value()).update();
        jdbc.sql("insert into delivery_wish (case_number, method, address, said_by, said_on) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(number.value(), method, post ? address.strip() : null, by.id(), office.today())).update();
        ledger.append(new Entry(number.value(), "DELIVERY_CHOSEN", by.id(), office.today(), Map.of("method", "DELIVERY_" + method)));
    }

    /** The wishes for these cases, by case number; a case without one has no entry. */
    public Map<String, Wish> of(Collection<String> numbers) {
        Map<String, Wish> wishes = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select case_number, method, address, said_on from delivery_wish where case_number in (:numbers)").param("numbers", numbers)
                    .query(row -> {
                        wishes.put(row.getString(1), new Wish(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
                    });
        }
        return wishes;
    }

    public Optional<Wish> of(CaseNumber number) {
        return jdbc.sql("select method, address, said_on from delivery_wish where case_number = ?").param(number.value())
                .query((row, n) -> new Wish(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class))).optional();
    }
}
