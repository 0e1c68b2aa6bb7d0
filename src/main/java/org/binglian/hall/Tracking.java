package org.binglian.hall;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds a case by its number and tracking code. Guessing is slowed down: ten wrong codes an hour, for a case or from an address. */
@Component
public class Tracking {

    private static final int GUESSES = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Cases cases;
    private final JdbcClient jdbc;
    private final OfficeTime office;

    Tracking(Cases cases, JdbcClient jdbc, OfficeTime office) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.office = office;
    }

    /** Empty for a wrong code and for a case that there is not, alike. @throws Refusal 429 after ten wrong codes within the hour */
    public Optional<ApprovalCase> find(String caseNumber, String code, String address) {
        String asked = shortened(caseNumber.strip(), 40);
        String from = shortened(address == null ? "" : address, 60);
        var since = office.now().minus(WINDOW).atOffset(ZoneOffset.UTC);
        int most = Math.max(tries("case_number", asked, since), tries("address", from, since));
        if (most >= GUESSES) {
            throw Refusal.tooMany("tracking-too-often", WINDOW.toMinutes());
        }
        var found = known(asked).flatMap(number -> cases.track(number, code.strip()));
        if (found.isEmpty()) {
            jdbc.sql("insert into wrong_code (case_number, address, tried_at) values (?, ?, ?)")
                    .params(asked, from, office.now().atOffset(ZoneOffset.UTC)).update();
        }
        return found;
    }

    private int tries(String column, String value, java.time.OffsetDateTime since) {
        return jdbc.sql("select count(*) from wrong_code where " + column + " = ? and tried_at > ?").params(value, since).query(Integer.class).single();
    }

    private static Optional<CaseNumber> known(String text) {
        try {
            return Optional.of(CaseNumber.of(text));
        } catch (InvalidCode e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from wrong_code where tried_at < ?").param(office.now().minus(WINDOW).atOffset(ZoneOffset.UTC)).update();
    }
}
