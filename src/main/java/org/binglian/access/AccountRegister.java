package org.binglian.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as the operator sees them, closed ones too. */
@Component
public class AccountRegister {

    private static final String SELECT = """
            select p.id, p.name_zh, p.name_en, p.department, p.section, p.phone, p.company, p.closed_at,
            (select string_agg(r.role, ',') from person_role r where r.person = p.id),
            (select e.identity from external_identity e where e.person = p.id) from person p""";

    /** An account; {@code section} is the 科室 within the department, {@code identity} what the single sign-on calls the person. */
    public record Account(Person person, String section, String company, boolean closed, String identity) {
    }

    /** What is asked for; null asks for all. {@code text} is found in ids and names. */
    public record Asked(String text, String department, Role role, Boolean closed) {
    }

    private final JdbcClient jdbc;

    AccountRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String id) {
        return read(" where p.id = ?", List.of(id), 1).stream().findFirst();
    }

    /** By id, those after {@code cursor}, which may be null. */
    public List<Account> page(Asked asked, String cursor, int limit) {
        var where = new StringBuilder(" where p.id > ?");
        List<Object> values = new ArrayList<>(Arrays.asList(cursor == null ? "" : cursor));
        if (asked.text() != null) {
            where.append(" and (lower(p.id) like ? or p.name_zh like ? or lower(p.name_en) like ?)");
            String like = "%" + asked.text().toLowerCase(java.util.Locale.ROOT).replace("%", "").replace("_", "") + "%";
            values.addAll(List.of(like, like, like));
        }
        if (asked.department() != null) {
            where.append(" and p.department = ?");
            values.add(asked.department());
        }
        if (asked.role() != null) {
            where.append(" and exists (select 1 from person_role r where r.person = p.id and r.role = ?)");
            values.add(asked.role().name());
        }
        if (asked.closed() != null) {
            where.append(asked.closed() ? " and p.closed_at is not null" : " and p.closed_at is null");
        }
        return read(where + " order by p.id", values, limit);
    }

    /** How many operators can sign in. */
    public int operators() {
        return jdbc.sql("select count(*) from person p join person_role r on r.person = p.id where r.role = 'ADMIN' and p.closed_at is null")
                .query(Integer.class).single();
    }

    private List<Account> read(String where, List<Object> values, int limit) {
        List<Object> all = new ArrayList<>(values);
        all.add(limit);
        return jdbc.sql(SELECT + where + " limit ?").params(all).query((rs, n) -> new Account(new Person(rs.getString(1), rs.getString(2),
                rs.getString(3), rs.getString(4), roles(rs.getString(9)), rs.getString(6)), rs.getString(5), rs.getString(7),
                rs.getObject(8) != null, rs.getString(10))).list();
    }

    private static Set<Role> roles(String joined) {
        return joined == null ? Set.of() : Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
