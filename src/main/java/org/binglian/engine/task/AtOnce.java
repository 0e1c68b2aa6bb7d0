package org.binglian.engine.task;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Several calls of the engine as one command: a row is read once and written once, at its end. For doors that have asked already whether
 * the person may; the engine does not ask again.
 */
@Component
public class AtOnce {

    private final ProcessEngineConfigurationImpl engine;
    private final ThreadLocal<String> completing = new ThreadLocal<>();

    AtOnce(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public void run(Runnable calls) {
        run(() -> {
            calls.run();
            return null;
        });
    }

    /** A task is taken and completed in one go, so nobody needs to read in between that somebody has it. */
    public void complete(String taskId, Runnable calls) {
        String before = completing.get();
        completing.set(taskId);
        try {
            run(calls);
        } finally {
            completing.set(before);
        }
    }

    boolean completes(String taskId) {
        return taskId.equals(completing.get());
    }

    private <T> T run(Supplier<T> calls) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(calls::get));
    }
}
