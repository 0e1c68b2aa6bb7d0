package org.binglian.access;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outside the demo: no demo account, and an operator whose secret was given; else the hall stays closed. */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "false", matchIfMissing = true)
class ProductionGuard implements InitializingBean {

    private static final int SHORTEST_SECRET = 12;

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final String secret;

    ProductionGuard(JdbcClient jdbc, People people, Accounts accounts, @Value("${binglian.admin.secret:}") String secret) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.secret = secret;
    }

    @Override
    public void afterPropertiesSet() {
        var demo = jdbc.sql("select id from person where demo = true order by id").query(String.class).list();
        if (!demo.isEmpty()) {
            throw new UnfitSettings("This database holds " + demo.size() + " demo accounts (such as " + demo.get(0)
                    + "), whose password everybody knows.", "Use a new database for production (spring.datasource.url).");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new UnfitSettings("binglian.admin.secret is not set, or shorter than " + SHORTEST_SECRET + " characters.",
                    "Set the environment variable BINGLIAN_ADMIN_SECRET; it becomes the first password of admin1.");
        }
        if (people.withRole(Role.ADMIN).isEmpty()) {
            accounts.open(new Person("admin1", "系统管理员", "Operator", null, Set.of(Role.ADMIN), null), null, secret);
        }
    }
}
