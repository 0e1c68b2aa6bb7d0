package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class HeldLocksTest {

    @Test
    void postgresql_lets_go_of_what_a_stopped_node_holds() {
        assertThat(initSql("jdbc:postgresql://db:5432/binglian", null)).isEqualTo("SET idle_in_transaction_session_timeout = '40s'");
        assertThat(initSql("jdbc:postgresql://db:5432/binglian", "SET work_mem = '64MB'")).as("the installation's own").isEqualTo("SET work_mem = '64MB'");
        assertThat(initSql("jdbc:h2:mem:x", null)).isNull();
    }

    private static String initSql(String url, String own) {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(url);
            source.setConnectionInitSql(own);
            new HeldLocks().postProcessBeforeInitialization(source, "dataSource");
            return source.getConnectionInitSql();
        }
    }
}
