package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ProductionGuardTest {

    private final String url = "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withBean(BCryptPasswordEncoder.class, () -> new BCryptPasswordEncoder(4))
            .withUserConfiguration(Departments.class, People.class, Accounts.class, DemoAccounts.class, ProductionGuard.class)
            .withPropertyValues(url);

    @Test
    void production_refuses_to_open_without_a_secret() {
        house.withPropertyValues("binglian.demo=false").run(context ->
                assertThat(context).getFailure().rootCause().isInstanceOf(UnfitSettings.class).hasMessageContaining("binglian.admin.secret"));
    }

    @Test
    void production_opens_with_one_operator_made_from_the_secret() {
        var production = house.withPropertyValues("binglian.demo=false", "binglian.admin.secret=a long enough secret");
        for (int start = 0; start < 2; start++) {
            production.run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(People.class).all()).extracting(Person::id).containsExactly("admin1");
            });
        }
    }

    @Test
    void production_refuses_a_database_that_knows_the_demo() {
        house.withPropertyValues("binglian.demo=true").run(context -> assertThat(context).hasNotFailed());
        house.withPropertyValues("binglian.demo=true").run(context -> assertThat(context).hasNotFailed());
        house.withPropertyValues("binglian.demo=false", "binglian.admin.secret=a long enough secret").run(context ->
                assertThat(context).getFailure().rootCause().isInstanceOf(UnfitSettings.class).hasMessageContaining("demo accounts"));
    }
}
