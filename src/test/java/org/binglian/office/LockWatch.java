package org.binglian.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Watches every transaction while it is told to: which ones write a case's rows before they hold the row of its project. */
final class LockWatch {

    private static final Pattern LOCK = Pattern.compile("from project where project_number = \\? for update|insert into project ");
    private static final Pattern WRITE = Pattern.compile("^\\s*(insert into|update|delete from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ROWS_OF_A_CASE = Set.of("approval_case", "case_check", "case_demand", "case_enquiry", "case_item", "case_material",
            "case_rating", "clock", "clock_move", "clock_pause", "collection_receipt", "commitment", "delivery_wish", "extension_request", "fulfilled_item",
            "hearing", "meeting", "meeting_invitation", "meeting_decision", "opinion", "paper", "prerequisite_line", "referral", "review_item", "silence_default",
            "special_procedure", "task_clock", "task_duty", "warning_card", "worklist_task", "accountability_event", "act_ru_execution", "act_ru_task",
            "act_ru_variable", "act_ru_event_subscr");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private static volatile boolean watching;

    private boolean locked;
    private boolean inTransaction;

    private LockWatch() {
    }

    static void begin() {
        SEEN.clear();
        watching = true;
    }

    /** The writes of transactions without the lock, each with where it came from, since the beginning. */
    static Set<String> end() {
        watching = false;
        return new TreeSet<>(SEEN);
    }

    static Connection over(Connection connection) {
        if (!watching) {
            return connection;
        }
        var watch = new LockWatch();
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            watch.sees(method, args);
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void sees(Method method, Object[] args) {
        switch (method.getName()) {
            case "commit", "rollback", "close" -> locked = false;
            case "setAutoCommit" -> {
                inTransaction = !(Boolean) args[0];
                locked = false;
            }
            case "prepareStatement" -> asks(String.valueOf(args[0]));
            default -> { }
        }
    }

    private void asks(String sql) {
        locked |= LOCK.matcher(sql).find();
        var write = WRITE.matcher(sql);
        if (!locked && write.find() && ROWS_OF_A_CASE.contains(write.group(2).toLowerCase(java.util.Locale.ROOT))) {
            SEEN.add((inTransaction ? "" : "in no transaction: ") + write.group(1) + " " + write.group(2) + " by " + whence());
        }
    }

    private static String whence() {
        String own = StackWalker.getInstance().walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.binglian.")
                        && !frame.getClassName().startsWith("org.binglian.office.")).filter(frame -> !frame.getClassName().contains("$$")).limit(4)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName()).reduce((a, b) -> a + " < " + b).orElse("?"));
        return own + (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? " at " + request.getRequest().getMethod() + " " + request.getRequest().getRequestURI().replaceAll("\\d{5,}|/\\d+", "…") : "");
    }
}
