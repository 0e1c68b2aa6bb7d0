package org.binglian.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * One transaction writes at a time, from its first statement that writes or locks to its end; whoever only reads never waits. A thread that
 * writes with two connections waits for nobody.
 */
final class WritingInTurn extends DelegatingDataSource {

    /** As long as H2 waits for a lock; then the request is answered 503 and may be sent again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern READS = Pattern.compile("\\s*\\(?\\s*(select|values|with|show|explain)\\b(?!.*\\b(for\\s+update|(final|old|new)\\s+table|next\\s+value|nextval)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;

    WritingInTurn(DataSource target) {
        this(target, PATIENCE);
    }

    WritingInTurn(DataSource target, Duration patience) {
        super(target);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return inTurn(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return inTurn(super.getConnection(user, password));
    }

    private Connection inTurn(Connection connection) {
        return proxy(Connection.class, new OnConnection(connection));
    }

    private final class OnConnection implements InvocationHandler {

        private final Connection connection;
        private boolean mine;

        private OnConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                Object answer = call(connection, method, arguments);
                return answer instanceof Statement statement ? onStatement((Connection) proxy, statement, method.getReturnType(), arguments) : answer;
            } finally {
                if (ends(method, arguments)) {
                    giveBack();
                }
            }
        }

        private static boolean ends(Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "commit", "close", "abort" -> true;
                case "rollback" -> arguments == null;
                case "setAutoCommit" -> Boolean.TRUE.equals(arguments[0]);
                default -> false;
            };
        }

        private Object onStatement(Connection own, Statement statement, Class<?> type, Object[] prepared) {
            return proxy(type, (proxy, method, arguments) -> {
                if (method.getName().equals("getConnection")) {
                    return own;
                }
                if (method.getName().startsWith("execute")) {
                    Object[] said = arguments != null ? arguments : prepared;
                    return executed(statement, method, arguments, said == null ? "" : String.valueOf(said[0]));
                }
                return call(statement, method, arguments);
            });
        }

        private Object executed(Statement statement, Method method, Object[] arguments, String sql) throws Throwable {
            if (READS.matcher(sql).matches()) {
                return call(statement, method, arguments);
            }
            take();
            try {
                return call(statement, method, arguments);
            } finally {
                if (connection.getAutoCommit()) {
                    giveBack();
                }
            }
        }

        private void take() throws SQLException {
            if (mine) {
                return;
            }
            try {
                mine = turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!mine) {
                throw new SQLTimeoutException("Others have been writing to the H2 file for %d ms".formatted(patience.toMillis()), "HYT00", 50200);
            }
        }

        private void giveBack() {
            if (mine) {
                mine = false;
                turn.unlock();
            }
        }
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WritingInTurn.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
