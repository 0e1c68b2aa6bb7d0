package org.binglian.office;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

/** Counts what requests cost the database: statements executed, a batch as one, and commits; whoever else works without a request meanwhile. */
@TestConfiguration(proxyBeanMethods = false)
class CountedTrips {

    /** What a node does once in a while, in whichever request: ids for thousands of rows, a password that was forgotten, office time. */
    private static final Pattern NOW_AND_THEN = Pattern.compile("ACT_GE_PROPERTY|sign_in_lock where|office_time|calendar_|from department|catalogue_import"
            + "|assessment_kind|deployment_id_ from act_re_procdef|createStatement", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRITES = Pattern.compile("\\s*(insert|update|delete|merge).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static volatile List<String> executed;
    private static volatile List<Integer> commits;

    /** What was executed, and how many writes each commit made last that made any; a write outside a transaction is a commit. */
    record Trips(List<String> statements, List<Integer> commits) {
    }

    static synchronized Trips during(Runnable requests) {
        var statements = Collections.synchronizedList(new ArrayList<String>());
        var writes = Collections.synchronizedList(new ArrayList<Integer>());
        commits = writes;
        executed = statements;
        try {
            requests.run();
        } finally {
            executed = null;
        }
        return new Trips(List.copyOf(statements), List.copyOf(writes));
    }

    @Bean
    static BeanPostProcessor countingTrips() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
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
            return executed == null || RequestContextHolder.getRequestAttributes() == null ? connection : proxy(Connection.class, new OnConnection(connection));
        }

        @Override
        public void close() throws Exception {
            if (getTargetDataSource() instanceof AutoCloseable target) {
                target.close();
            }
        }
    }

    private static final class OnConnection implements InvocationHandler {

        private final Connection connection;
        private int writes;

        private OnConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            var result = call(connection, method, args);
            if (result instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, (own, called, values) -> run(prepared, String.valueOf(args[0]), called, values));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, (own, called, values) -> run(statement, null, called, values));
            }
            if (method.getName().equals("commit")) {
                committed();
            }
            return result;
        }

        private Object run(Statement statement, String sql, Method method, Object[] args) throws Throwable {
            boolean runs = method.getName().startsWith("execute");
            boolean alone = runs && connection.getAutoCommit();
            var result = call(statement, method, args);
            if (runs) {
                String text = sql == null ? String.valueOf(args[0]) : sql;
                String times = result instanceof int[] batch && batch.length > 1 ? batch.length + " x " : "";
                if (!text.contains(";") && NOW_AND_THEN.matcher(text).find()) {
                    return result;
                }
                note(executed, times + text.replaceAll("\\s+", " ").strip());
                writes += WRITES.matcher(text).matches() ? 1 : 0;
                if (alone) {
                    committed();
                }
            }
            return result;
        }

        private void committed() {
            if (writes > 0) {
                note(commits, writes);
            }
            writes = 0;
        }
    }

    private static <T> void note(List<T> list, T value) {
        if (list != null) {
            list.add(value);
        }
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
