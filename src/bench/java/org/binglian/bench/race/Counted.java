package org.binglian.bench.race;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every contender's way to its database: while a {@link Tally} is open, it counts what is sent; else it adds nothing. */
final class Counted extends DelegatingDataSource {

    private static final AtomicReference<Tally> OPEN = new AtomicReference<>();

    Counted(DataSource source) {
        super(source);
    }

    /** Counts from now on; null: no more. */
    static void into(Tally tally) {
        OPEN.set(tally);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    private static Connection counted(Connection connection) {
        return OPEN.get() == null ? connection : (Connection) Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> onConnection(connection, method, arguments));
    }

    private static Object onConnection(Connection connection, Method method, Object[] arguments) throws Throwable {
        Object answer = call(connection, method, arguments);
        Tally tally = OPEN.get();
        if (tally != null && (method.getName().equals("commit") || method.getName().equals("rollback"))) {
            tally.ended(method.getName());
        }
        return answer instanceof Statement statement && method.getReturnType().isInterface()
                ? counted(statement, method.getReturnType(), arguments == null ? null : String.valueOf(arguments[0]), connection) : answer;
    }

    private static Object counted(Statement statement, Class<?> type, String sql, Connection connection) {
        return Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            long begun = System.nanoTime();
            try {
                return call(statement, method, arguments);
            } finally {
                Tally tally = OPEN.get();
                if (tally != null) {
                    tally.sent(sql != null ? sql : arguments == null ? "" : String.valueOf(arguments[0]), System.nanoTime() - begun, connection.getAutoCommit());
                }
            }
        });
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
