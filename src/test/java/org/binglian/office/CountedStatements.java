package org.binglian.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the JDBC statements that the threads of the HTTP server prepare. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

    private static final List<String> PREPARED = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean counting;

    /** The statements that were prepared while this ran. */
    static List<String> during(Runnable requests) {
        PREPARED.clear();
        counting = true;
        try {
            requests.run();
        } finally {
            counting = false;
        }
        return List.copyOf(PREPARED);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource implements AutoCloseable {

        private Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return !counting || !Thread.currentThread().getName().startsWith("http-nio-") ? connection
                    : (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                            (proxy, method, args) -> noted(connection, method, args));
        }

        private static Object noted(Connection connection, Method method, Object[] args) throws Throwable {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                PREPARED.add(args == null || args.length == 0 ? method.getName() : String.valueOf(args[0]));
            }
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws Exception {
            if (getTargetDataSource() instanceof AutoCloseable target) {
                target.close();
            }
        }
    }
}
