package org.binglian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, counted in the database and so for all nodes alike: five for an account from one address, fifty from an address for
 * whatever accounts, within fifteen minutes. The account waits a minute there, then twice as long after each further wrong one, thirty
 * minutes at most; an address fifteen minutes. Whoever types wrong passwords elsewhere keeps nobody from the desk, where silence would
 * have consequences. Names that nobody has are counted the same, so a lock tells nothing.
 */
@Component
public class SignInLocks {

    static final int WRONG_OF_ACCOUNT = 5;
    static final int WRONG_OF_ADDRESS = 50;
    static final Duration COUNTED = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int DOUBLINGS = 6;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_LISTED = 500;

    enum Kind {
        ACCOUNT, ADDRESS
    }

    /** A lock in force: an account's or an address's, and the wrong passwords that led to it. */
    public record Lock(String kind, String subject, int wrong, Instant until) {

        /** To the minute, by the clock on the wall. */
        public String untilShown() {
            return SHOWN.format(until.atZone(HERE));
        }
    }

    private record Count(int wrong, Instant since, Instant until) {
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    @Autowired
    SignInLocks(JdbcClient jdbc) {
        this(jdbc, InstantSource.system());
    }

    SignInLocks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Until when nobody signs in to the account from this address; empty where it is open. @param address null where none is known */
    Optional<Instant> until(String account, String address) {
        return locked(Kind.ACCOUNT, pair(account, address)).or(() -> address == null ? Optional.empty() : locked(Kind.ADDRESS, key(address)));
    }

    /** Notes a wrong password. Answers until when the account or the address is locked now, if it is. */
    Optional<Instant> wrong(String account, String address) {
        var ofAddress = address == null ? Optional.<Instant>empty() : add(Kind.ADDRESS, key(address));
        return add(Kind.ACCOUNT, pair(account, address)).or(() -> ofAddress);
    }

    /** A right password from this address: what was counted against the account there is forgotten. */
    void right(String account, String address) {
        jdbc.sql("delete from sign_in_lock where kind = ? and subject = ?").params(Kind.ACCOUNT.name(), pair(account, address)).update();
    }

    /** Lifts a lock at once. Answers whether there was one. */
    public boolean lift(String kind, String subject) {
        return jdbc.sql("delete from sign_in_lock where kind = ? and subject = ?").params(kind, subject).update() > 0;
    }

    /** The locks in force, the newest first. */
    public List<Lock> inForce() {
        return jdbc.sql("select kind, subject, wrong, locked_until from sign_in_lock where locked_until > ? order by locked_until desc, subject limit ?")
                .params(at(time.instant()), MOST_LISTED)
                .query((rs, n) -> new Lock(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getObject(4, OffsetDateTime.class).toInstant())).list();
    }

    private Optional<Instant> locked(Kind kind, String key) {
        return count(kind, key).map(Count::until).filter(until -> until != null && until.isAfter(time.instant()));
    }

    private Optional<Instant> add(Kind kind, String key) {
        var now = time.instant();
        var known = count(kind, key);
        boolean old = known.isPresent() && known.get().since().plus(counted(known.get())).isBefore(now);
        if (known.isEmpty() || old) {
            jdbc.sql("delete from sign_in_lock where since < ? or kind = ? and subject = ? and since < ?")
                    .params(at(now.minus(KEPT)), kind.name(), key, at(now.minus(COUNTED))).update();
            if (insert(kind, key, now)) {
                return Optional.empty();
            }
        }
        jdbc.sql("update sign_in_lock set wrong = wrong + 1 where kind = ? and subject = ?").params(kind.name(), key).update();
        int wrong = count(kind, key).map(Count::wrong).orElse(1);
        if (wrong < (kind == Kind.ACCOUNT ? WRONG_OF_ACCOUNT : WRONG_OF_ADDRESS)) {
            return Optional.empty();
        }
        var until = now.plus(kind == Kind.ACCOUNT ? wait(wrong) : COUNTED);
        jdbc.sql("update sign_in_lock set locked_until = ?, since = ? where kind = ? and subject = ?").params(at(until), at(now), kind.name(), key).update();
        return Optional.of(until);
    }

    /** Wrong ones are counted together as long as the last lock has not been over for a quarter of an hour. */
    private static Duration counted(Count count) {
        return count.until() == null ? COUNTED : COUNTED.plus(Duration.between(count.since(), count.until()));
    }

    private static Duration wait(int wrong) {
        var wait = Duration.ofMinutes(1L << Math.min(wrong - WRONG_OF_ACCOUNT, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private boolean insert(Kind kind, String key, Instant now) {
        try {
            return jdbc.sql("insert into sign_in_lock (kind, subject, wrong, since) values (?, ?, 1, ?)").params(kind.name(), key, at(now)).update() > 0;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Optional<Count> count(Kind kind, String key) {
        return jdbc.sql("select wrong, since, locked_until from sign_in_lock where kind = ? and subject = ?").params(kind.name(), key)
                .query((rs, n) -> new Count(rs.getInt(1), rs.getObject(2, OffsetDateTime.class).toInstant(),
                        rs.getObject(3) == null ? null : rs.getObject(3, OffsetDateTime.class).toInstant())).optional();
    }

    /** An account and where somebody tries to sign in to it, as "planning1 @ 10.0.0.1". */
    static String pair(String account, String address) {
        return address == null ? key(account) : key(account) + " @ " + key(address);
    }

    /** A name as it is, where it could be an account's; of anything else, which may hold a mistyped password, its hash alone. */
    static String key(String subject) {
        if (subject.matches("[A-Za-z0-9.:%]{1,60}")) {
            return subject;
        }
        try {
            return "#" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
