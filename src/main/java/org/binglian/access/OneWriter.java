package org.binglian.access;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Who works on an H2 file writes in turn. At each commit H2 writes its tables down one after the other, while others go on writing: killed at
 * that moment it keeps rows of a transaction without the note that would undo them, and such a row can never be written again. A commit
 * for which everybody else waits writes down whole transactions only. Databases in memory need it as little as PostgreSQL does.
 */
@Component
class OneWriter implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource source && onAFile(source.getJdbcUrl()) ? new WritingInTurn(source) : bean;
    }

    static boolean onAFile(String url) {
        String lower = String.valueOf(url).toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:h2:") && !lower.startsWith("jdbc:h2:mem:");
    }
}
