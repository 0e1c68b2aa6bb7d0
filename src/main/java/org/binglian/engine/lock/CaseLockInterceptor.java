package org.binglian.engine.lock;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.project.ProjectLock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Takes the project's row lock before a command that changes a running case: completing, claiming, firing, re-planning.
 * Gates cross the cases of one project, so the project's row is the lock of all its cases (ADR 0003).
 */
@Component
class CaseLockInterceptor extends CommandInterceptor {

    private static final String HOLD = "RD";

    /** Which table leads from a command's field to the business key of its process instance. */
    private static final Map<String, String> BUSINESS_KEY_BY_FIELD = Map.of(
            "taskId", "select e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where t.ID_ = ?",
            "jobId", "select e.BUSINESS_KEY_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where j.ID_ = ?",
            "executionId", "select p.BUSINESS_KEY_ from ACT_RU_EXECUTION e join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_ where e.ID_ = ?",
            "processInstanceId", "select e.BUSINESS_KEY_ from ACT_RU_EXECUTION e where e.ID_ = ?");

    private final JdbcClient jdbc;
    private final ProjectLock lock;
    private final Map<Class<?>, Optional<Field>> fields = new ConcurrentHashMap<>();

    CaseLockInterceptor(JdbcClient jdbc, ProjectLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (changes(command)) {
            fields.computeIfAbsent(command.getClass(), CaseLockInterceptor::keyField).ifPresent(field -> lock(field, command));
        }
        return next.execute(command);
    }

    private void lock(Field field, Command<?> command) {
        var id = (String) ReflectionUtils.getField(field, command);
        if (id != null && !lock.covered(id)) {
            jdbc.sql(BUSINESS_KEY_BY_FIELD.get(field.getName())).param(id).query(String.class).optional().ifPresent(key -> lock(key, id));
        }
    }

    /** A hold of defaults is of many cases: its own row is its lock. */
    private void lock(String businessKey, String id) {
        if (businessKey.startsWith(HOLD)) {
            jdbc.sql("select id from default_hold where number = ? for update").param(businessKey).query(Long.class).optional();
        } else {
            lock.lockByKey(businessKey);
            lock.covers(id);
        }
    }

    private static boolean changes(Command<?> command) {
        String name = command.getClass().getSimpleName();
        return !name.startsWith("Get") && !name.startsWith("Find") && !name.endsWith("Query") && !name.endsWith("QueryImpl");
    }

    private static Optional<Field> keyField(Class<?> command) {
        for (String name : new String[] {"taskId", "jobId", "executionId", "processInstanceId"}) {
            Field field = ReflectionUtils.findField(command, name, String.class);
            if (field != null) {
                ReflectionUtils.makeAccessible(field);
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
