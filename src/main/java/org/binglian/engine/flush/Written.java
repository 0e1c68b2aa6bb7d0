package org.binglian.engine.flush;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A batch of one statement that is written down: its rows wait until they are sent. */
final class Written {

    /** A call that sets a parameter, whose place comes first. */
    private record Value(Method set, Object[] values) {
    }

    private final Connection connection;
    private final String sql;
    private final Supplier<List<Written>> leaving;
    private final List<List<Value>> rows = new ArrayList<>();
    private List<Value> row = new ArrayList<>();
    private int[] counts = {};

    /** @param leaving what is about to be sent together, null when everything is sent by itself */
    Written(Connection connection, String sql, Supplier<List<Written>> leaving) {
        this.connection = connection;
        this.sql = sql;
        this.leaving = leaving;
    }

    Connection connection() {
        return connection;
    }

    String sql() {
        return sql;
    }

    int rows() {
        return counts.length;
    }

    int parameters() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    /** @param before how many parameters stand before this row's */
    void set(PreparedStatement target, int row, int before) throws SQLException {
        for (var value : rows.get(row)) {
            var shifted = value.values().clone();
            shifted[0] = (int) shifted[0] + before;
            call(target, value.set(), shifted);
        }
    }

    /** The array that {@code executeBatch} has answered. */
    void changed(int row, int count) {
        counts[row] = count;
    }

    PreparedStatement statement() {
        return (PreparedStatement) Proxy.newProxyInstance(PreparedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class},
                (proxy, method, args) -> called(method, args));
    }

    private Object called(Method method, Object[] args) throws SQLException {
        return switch (method.getName()) {
            case "addBatch" -> add();
            case "executeBatch" -> execute();
            case "close", "clearParameters", "setFetchSize", "setQueryTimeout" -> null;
            case "isClosed" -> false;
            case "getQueryTimeout" -> 0;
            case "toString" -> sql;
            case "hashCode" -> System.identityHashCode(this);
            default -> note(method, args);
        };
    }

    private Object note(Method method, Object[] args) {
        if (!method.getName().startsWith("set") || args.length < 2 || !(args[0] instanceof Integer)) {
            throw new UnsupportedOperationException(method.toString());
        }
        method.setAccessible(true);
        row.add(new Value(method, args));
        return null;
    }

    private Object add() {
        rows.add(row);
        row = new ArrayList<>();
        return null;
    }

    private int[] execute() throws SQLException {
        counts = new int[rows.size()];
        var together = leaving.get();
        if (together == null) {
            Trip.send(List.of(this));
        } else {
            together.add(this);
        }
        return counts;
    }

    private static void call(PreparedStatement target, Method set, Object[] values) throws SQLException {
        try {
            set.invoke(target, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
