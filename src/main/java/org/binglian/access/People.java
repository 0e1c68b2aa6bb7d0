package org.binglian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The people who have an account. */
@Component
public class People {

    private static final String SELECT = """
            select p.id, p.name_zh, p.name_en, p.department, p.phone, p.password, r.role, p.closed_at
            from person p left join person_role r on r.person = p.id
            """;
    private static final String BY_ID = SELECT + "where p.id = ?";
    private static final String TO_SIGN_IN = """
            select p.id, p.name_zh, p.name_en, p.department, p.phone, p.password, r.role, p.closed_at, l.locked_until
            from person p left join person_role r on r.person = p.id left join sign_in_lock l on l.kind = 'ACCOUNT' and l.subject = ?
            where p.id = ?""";

    /** A person with the hash of the password, for signing in only; {@code locked}: until when, where it ever was. */
    record WithPassword(Person person, String hash, boolean closed, Optional<Instant> locked) {}

    private record Row(String id, String zh, String en, String department, String phone, String hash, String role, boolean closed, Instant locked) {}

    private static final RowMapper<Row> ROW = (rs, n) -> row(rs, null);
    private static final RowMapper<Row> ROW_WITH_LOCK = (rs, n) -> row(rs, rs.getObject(9, OffsetDateTime.class));

    private final JdbcClient jdbc;
    private final Supplier<ReadOnce> once;

    People(JdbcClient jdbc, ObjectProvider<ReadOnce> once) {
        this.jdbc = jdbc;
        this.once = SingletonSupplier.ofNullable(once::getIfAvailable);
    }

    /** Whoever has or had this account. */
    public Optional<Person> find(String id) {
        return account(id).map(WithPassword::person);
    }

    private Optional<WithPassword> account(String id) {
        return id == null ? Optional.empty() : people(jdbc.sql(BY_ID).param(id).query(ROW).list()).stream().findFirst();
    }

    /** Whoever has this account now; empty when it is closed. */
    public Optional<Person> present(String id) {
        return account(id).filter(account -> !account.closed()).map(WithPassword::person);
    }

    /** Whether a session that began then still holds: the person is there and has not ended it since. */
    boolean sessionHolds(String id, Instant begun) {
        return jdbc.sql("select count(*) from person where id = ? and closed_at is null and (sessions_from is null or sessions_from <= ?)")
                .params(id, begun.atOffset(ZoneOffset.UTC)).query(Integer.class).single() > 0;
    }

    /** The one clock of all nodes, for what begins and ends sessions. */
    Instant databaseTime() {
        return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
    }

    /** @throws Refusal 404 {@code person-unknown} */
    public Person require(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("person-unknown"));
    }

    /** Everybody with an account that is open. */
    public List<Person> all() {
        return people(jdbc.sql(SELECT + "where p.closed_at is null order by p.id").query(ROW).list()).stream().map(WithPassword::person).toList();
    }

    /** Everybody of a department, leader included, by id. */
    public List<Person> ofDepartment(String department) {
        return people(jdbc.sql(SELECT + "where p.department = ? and p.closed_at is null order by p.id").param(department).query(ROW).list())
                .stream().map(WithPassword::person).toList();
    }

    /** These people, by id; whoever is not known has no entry. */
    public Map<String, Person> named(Collection<String> ids) {
        Map<String, Person> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            people(jdbc.sql(SELECT + "where p.id in (:ids) order by p.id").param("ids", ids).query(ROW).list())
                    .forEach(one -> found.put(one.person().id(), one.person()));
        }
        return found;
    }

    /** Everybody of these departments, leaders included, by id. */
    public List<Person> ofDepartments(Collection<String> departments) {
        return departments.isEmpty() ? List.of() : people(jdbc.sql(SELECT + "where p.department in (:departments) and p.closed_at is null order by p.id")
                .param("departments", departments).query(ROW).list()).stream().map(WithPassword::person).toList();
    }

    /** Everybody with a role, by id. */
    public List<Person> withRole(Role role) {
        return all().stream().filter(person -> person.is(role)).toList();
    }

    public Optional<Person> leaderOf(String department) {
        return ofDepartment(department).stream().filter(person -> person.is(Role.LEADER)).findFirst();
    }

    /** The company an applicant stands for, where one is registered. */
    public Optional<String> companyOf(String id) {
        return jdbc.sql("select company from person where id = ? and company is not null").param(id)
                .query(String.class).optional();
    }

    /** The applicants' accounts that authorised this agent. */
    public Set<String> applicantsOf(String agent) {
        return Set.copyOf(jdbc.sql("select applicant from agent_authorisation where agent = ?").param(agent)
                .query(String.class).list());
    }

    /** Nobody else holds this account until the transaction ends: for what may be written once an account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String id) {
        jdbc.sql("select id from person where id = ? for update").param(id).query(String.class).optional();
    }

    /** Whether the person is that applicant, or an agent whom that applicant authorised. */
    public boolean mayActFor(Person person, String applicant) {
        return person.id().equals(applicant) || person.is(Role.AGENT) && applicantsOf(person.id()).contains(applicant);
    }

    /** @param address where somebody signs in from, or null */
    Optional<WithPassword> withPassword(String id, String address) {
        if (id == null) {
            return Optional.empty();
        }
        var rows = jdbc.sql(TO_SIGN_IN).params(SignInLocks.pair(id, address), id).query(ROW_WITH_LOCK).list();
        Optional.ofNullable(once.get()).ifPresent(memory -> memory.know(new ReadOnce.Question(BY_ID, List.of(id), Map.of(), ROW), rows));
        return people(rows).stream().findFirst();
    }

    private static Row row(ResultSet rs, OffsetDateTime locked) throws SQLException {
        return new Row(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7),
                rs.getObject(8) != null, locked == null ? null : locked.toInstant());
    }

    private static List<WithPassword> people(List<Row> rows) {
        Map<String, List<Row>> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new java.util.ArrayList<>()).add(row));
        return byId.values().stream().map(People::person).toList();
    }

    private static WithPassword person(List<Row> rows) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.stream().filter(row -> row.role() != null).forEach(row -> roles.add(Role.valueOf(row.role())));
        Row first = rows.get(0);
        return new WithPassword(
                new Person(first.id(), first.zh(), first.en(), first.department(), roles, first.phone()), first.hash(), first.closed(),
                Optional.ofNullable(first.locked()));
    }
}
