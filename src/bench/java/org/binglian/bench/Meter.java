package org.binglian.bench;

import jakarta.servlet.Filter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Around every request of an office: how long it took at the server, and which statements it sent to the database. */
@TestConfiguration(proxyBeanMethods = false)
class Meter {

    private static final java.lang.management.ThreadMXBean THREADS = java.lang.management.ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<Request> OPEN = new ThreadLocal<>();
    private static final ConcurrentLinkedQueue<Request> DONE = new ConcurrentLinkedQueue<>();

    /** One request; {@code nanos}: elapsed, and this thread's CPU; {@code statements} gives for each SQL text how often it was sent and the nanoseconds that took. */
    record Request(String path, long[] nanos, Map<String, long[]> statements) {

        int count() {
            return statements.values().stream().mapToInt(one -> (int) one[0]).sum();
        }

        double millis() {
            return nanos[0] / 1e6;
        }

        double busyMillis() {
            return nanos[1] / 1e6;
        }
    }

    /** What was asked since the last call. */
    static java.util.List<Request> take() {
        var taken = java.util.List.copyOf(DONE);
        DONE.clear();
        return taken;
    }

    @Bean
    static FilterRegistrationBean<Filter> meteredRequests() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                during(((jakarta.servlet.http.HttpServletRequest) request).getRequestURI(), () -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (java.io.IOException | jakarta.servlet.ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Meters what this thread does. */
    static <T> T during(String name, java.util.concurrent.Callable<T> work) throws Exception {
        var one = new Request(name, new long[2], new LinkedHashMap<>());
        OPEN.set(one);
        long begun = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        try {
            return work.call();
        } finally {
            one.nanos()[0] = System.nanoTime() - begun;
            one.nanos()[1] = THREADS.getCurrentThreadCpuTime() - busy;
            OPEN.remove();
            DONE.add(one);
        }
    }

    @Bean
    static BeanPostProcessor meteredStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws java.sql.SQLException {
                        var connection = super.getConnection();
                        return OPEN.get() == null ? connection : metered(connection, OPEN.get());
                    }
                } : bean;
            }
        };
    }

    private static Connection metered(Connection connection, Request request) {
        return (Connection) Proxy.newProxyInstance(Meter.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            Object answer = call(() -> method.invoke(connection, arguments));
            return answer instanceof Statement statement && method.getReturnType().isInterface()
                    ? metered(statement, method.getReturnType(), arguments == null ? "" : String.valueOf(arguments[0]), request) : answer;
        });
    }

    private static Object metered(Statement statement, Class<?> type, String sql, Request request) {
        return Proxy.newProxyInstance(Meter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(() -> method.invoke(statement, arguments));
            }
            long begun = System.nanoTime();
            try {
                return call(() -> method.invoke(statement, arguments));
            } finally {
                String text = sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql;
                var tally = request.statements().computeIfAbsent(text.replaceAll("\\s+", " "), one -> new long[2]);
                tally[0]++;
                tally[1] += System.nanoTime() - begun;
            }
        });
    }

    private interface Call {
        Object make() throws InvocationTargetException, IllegalAccessException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
