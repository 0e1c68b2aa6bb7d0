package org.binglian.access.session;

import java.sql.Connection;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where sessions stand: one statement reads one, and it is written when something in it has changed. Each statement stands alone: a
 * session of which half is written is a session that must sign in again, no more.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessions {

    private static final String ADD_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""";

    @Bean
    CalmSessions sessionRepository(JdbcTemplate jdbc, @Value("${server.servlet.session.timeout:2h}") Duration timeout) {
        var stored = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
        if (postgres(jdbc)) {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(stored);
        } else {
            stored.setCreateSessionAttributeQuery(ADD_ON_H2);
        }
        var attributes = new GenericConversionService();
        attributes.addConverter(Object.class, byte[].class, StoredAttribute::write);
        attributes.addConverter(byte[].class, Object.class, StoredAttribute::read);
        stored.setConversionService(attributes);
        stored.setDefaultMaxInactiveInterval(timeout);
        stored.setCleanupCron(Scheduled.CRON_DISABLED);
        stored.afterPropertiesSet();
        return new CalmSessions(stored(stored), stored::cleanUpExpiredSessions);
    }

    /** The library's own kind of session cannot be named outside it. */
    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> stored(SessionRepository<?> repository) {
        return (SessionRepository<Session>) repository;
    }

    private static boolean postgres(JdbcOperations jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Sessions::postgres));
    }

    private static boolean postgres(Connection connection) throws java.sql.SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
}
