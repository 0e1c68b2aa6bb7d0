package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

public class FreshReadsTest {

    private static final AtomicInteger READS = new AtomicInteger();

    private final ApplicationContextRunner database = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());

    @Test
    void the_same_query_is_read_again_and_not_answered_from_what_h2_said_before() {
        database.withUserConfiguration(FreshReads.class)
                .run(context -> assertThat(readsOfTheSameQueryTwice(context.getBean(HikariDataSource.class))).isEqualTo(2));
    }

    @Test
    void h2_alone_answers_it_from_what_it_said_before() {
        database.run(context -> assertThat(readsOfTheSameQueryTwice(context.getBean(HikariDataSource.class))).isEqualTo(1));
    }

    /** Called by H2 for each row that it reads. */
    public static int read(int value) {
        READS.incrementAndGet();
        return value;
    }

    private int readsOfTheSameQueryTwice(DataSource source) throws SQLException {
        try (var connection = source.getConnection(); var setUp = connection.createStatement()) {
            setUp.execute("create table page (number integer)");
            setUp.execute("insert into page values (1)");
            setUp.execute("create alias read deterministic for '" + FreshReadsTest.class.getName() + ".read'");
            READS.set(0);
            try (var query = connection.prepareStatement("select read(number) from page")) {
                readOnce(query);
                readOnce(query);
            }
            return READS.get();
        }
    }

    private void readOnce(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
        }
    }
}
