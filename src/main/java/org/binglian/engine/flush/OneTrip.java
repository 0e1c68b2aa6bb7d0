package org.binglian.engine.flush;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/**
 * A flush of the engine is a batch for each kind of statement, a dozen for a completed task, and each batch a round trip. Here they are
 * written down instead and leave in one; how many rows each changed, by which the engine notices that somebody was quicker, is known before
 * the flush returns. Rows that the engine reads meanwhile are preceded by what was written before them, as ever.
 */
@Intercepts({
        @Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}),
        @Signature(type = Executor.class, method = "flushStatements", args = {}),
        @Signature(type = StatementHandler.class, method = "prepare", args = {Connection.class, Integer.class})})
public final class OneTrip implements Interceptor {

    private final ThreadLocal<Boolean> writing = new ThreadLocal<>();
    private final ThreadLocal<List<Written>> leaving = new ThreadLocal<>();

    /** Parameters and results have nothing that is intercepted; that would be looked up for each statement. */
    @Override
    public Object plugin(Object target) {
        return target instanceof Executor || target instanceof StatementHandler ? Interceptor.super.plugin(target) : target;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        return switch (invocation.getMethod().getName()) {
            case "update" -> write(invocation);
            case "flushStatements" -> flush(invocation);
            default -> prepare(invocation);
        };
    }

    private Object write(Invocation update) throws Throwable {
        writing.set(true);
        try {
            return update.proceed();
        } finally {
            writing.remove();
        }
    }

    private Object prepare(Invocation prepare) throws Throwable {
        if (writing.get() == null) {
            return prepare.proceed();
        }
        var connection = (Connection) prepare.getArgs()[0];
        return new Written(connection, ((StatementHandler) prepare.getTarget()).getBoundSql().getSql(), leaving::get).statement();
    }

    private Object flush(Invocation flush) throws Throwable {
        List<Written> together = new ArrayList<>();
        leaving.set(together);
        try {
            var results = flush.proceed();
            Trip.send(together);
            return results;
        } finally {
            leaving.remove();
        }
    }
}
