package org.binglian.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses and wishes of people: an e-mail address counts once its code was given back, a mobile number only with consent. */
@Service
public class Contacts {

    private static final Duration CODE_COUNTS = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Pending(String email, String hash, Instant until, int tries, Instant sentAt) {
    }

    private final JdbcClient jdbc;
    private final MailQueue mails;
    private final Clock clock;

    Contacts(JdbcClient jdbc, MailQueue mails, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    public Contact of(String person) {
        return jdbc.sql("select * from contact where person = ?").param(person).query(Contacts::contact).optional()
                .orElseGet(() -> new Contact(person, null, false, null, null, false));
    }

    /** Sends a code to an address. @throws Refusal 422 for what is no address, 409 within a minute of the last code */
    @Transactional
    public void sendCode(String person, String email) {
        if (email == null || email.length() > 200 || !email.strip().matches("[^@\\s<>\"',;:]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")) {
            throw Refusal.invalid("contact-unclear").field("email", "email");
        }
        make(person);
        var before = pending(person);
        if (before.sentAt() != null && before.sentAt().plus(BETWEEN_CODES).isAfter(clock.instant())) {
            throw Refusal.conflict("code-just-sent");
        }
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbc.sql("update contact set pending_email = ?, code_hash = ?, code_until = ?, code_tries = 0, code_sent_at = ? where person = ?")
                .params(email.strip(), hash(person, code), time(clock.instant().plus(CODE_COUNTS)), time(clock.instant()), person).update();
        mails.putCode(person, email.strip(), code);
    }

    /** Confirms the address that the code was sent to. Answers false, and counts the try, for a code that is wrong, old or tried too often. */
    @Transactional
    public boolean confirm(String person, String code) {
        var pending = pending(person);
        boolean right = pending.email() != null && code != null && pending.tries() < TRIES && clock.instant().isBefore(pending.until())
                && MessageDigest.isEqual(pending.hash().getBytes(StandardCharsets.UTF_8), hash(person, code.strip()).getBytes(StandardCharsets.UTF_8));
        if (right) {
            jdbc.sql("""
                    update contact set email = pending_email, email_confirmed = true, email_wanted = true, pending_email = null, code_hash = null
                    where person = ?""").param(person).update();
        } else {
            jdbc.sql("update contact set code_tries = code_tries + 1 where person = ?").param(person).update();
        }
        return right;
    }

    /** @throws Refusal 422 for a number that is none where one is wanted */
    @Transactional
    public void wish(String person, boolean email, String mobile, boolean mobileWanted) {
        String number = mobile == null || mobile.isBlank() ? null : mobile.strip();
        if (number == null && mobileWanted || number != null && !number.matches("1[3-9]\\d{9}")) {
            throw Refusal.invalid("contact-unclear").field("mobile", "mobile");
        }
        make(person);
        jdbc.sql("update contact set email_wanted = ?, mobile = ?, mobile_wanted = ?, mobile_consented_at = ? where person = ?")
                .params(Arrays.asList(email, number, mobileWanted, mobileWanted ? time(clock.instant()) : null, person)).update();
    }

    /** The number to which a gateway may send; only with consent. */
    Optional<String> consentedMobile(String person) {
        return jdbc.sql("select mobile from contact where person = ? and mobile_wanted = true and mobile is not null").param(person)
                .query(String.class).optional();
    }

    /** The confirmed address of a person who wants e-mail. */
    Optional<String> wantedEmail(String person) {
        return jdbc.sql("select email from contact where person = ? and email_confirmed = true and email_wanted = true").param(person)
                .query(String.class).optional();
    }

    private void make(String person) {
        jdbc.sql("""
                insert into contact (person, email_confirmed, email_wanted, code_tries, mobile_wanted) select cast(? as varchar), false, false, 0, false
                where not exists (select 1 from contact where person = ?)""").params(person, person).update();
    }

    private Pending pending(String person) {
        return jdbc.sql("select pending_email, code_hash, code_until, code_tries, code_sent_at from contact where person = ?").param(person)
                .query((rs, n) -> new Pending(rs.getString(1), rs.getString(2), instant(rs, 3), rs.getInt(4), instant(rs, 5))).optional()
                .orElseGet(() -> new Pending(null, null, null, 0, null));
    }

    private static Contact contact(ResultSet rs, int n) throws SQLException {
        return new Contact(rs.getString("person"), rs.getBoolean("email_confirmed") ? rs.getString("email") : null, rs.getBoolean("email_wanted"),
                rs.getString("pending_email"), rs.getString("mobile"), rs.getBoolean("mobile_wanted"));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        var time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String hash(String person, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((person + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
