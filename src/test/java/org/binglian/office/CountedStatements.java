package org.binglian.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Counts the JDBC statements that are prepared for a request of one path, whoever else asks for something meanwhile. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

    private static final List<String> PREPARED = Collections.synchronizedList(new ArrayList<>());

    /** Answers from memory that are looked at anew now and then. */
    private static final Pattern FROM_MEMORY = Pattern.compile("from person p |deployment_id_ from act_re_procdef|createStatement"
            + "|catalogue_import|office_time|calendar_|from department|assessment_kind", Pattern.CASE_INSENSITIVE);

    private static volatile String counted;

    /** The statements prepared for this path while this ran, without those that keep a memory fresh. @param path without a query */
    static List<String> during(String path, Runnable requests) {
        PREPARED.clear();
        counted = path;
        try {
            requests.run();
        } finally {
            counted = null;
        }
        synchronized (PREPARED) {
            return PREPARED.stream().map(sql -> sql.replaceAll("\\s+", " ")).filter(sql -> !FROM_MEMORY.matcher(sql).find()).toList();
        }
    }

    private static boolean counting() {
        String path = counted;
        return path != null && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && path.equals(request.getRequest().getRequestURI());
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
            var connection = LockWatch.over(super.getConnection());
            return !counting() ? connection
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
