package org.binglian.engine.alarm;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether this node takes jobs: it stops for the first reason and takes up again when the last is gone. */
@Component
class JobTaking {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Set<String> reasons = new TreeSet<>();
    private boolean took;

    JobTaking(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /** Stops taking jobs; those in hand are ended. Said again, it stops an executor that somebody has started meanwhile. */
    synchronized void stop(String reason) {
        reasons.add(reason);
        if (executor().isActive()) {
            executor().shutdown();
            took = true;
        }
    }

    /** Takes jobs again where no other reason is left, and where this node took any. */
    synchronized void goOn(String reason) {
        if (reasons.remove(reason) && reasons.isEmpty() && took) {
            took = false;
            executor().start();
        }
    }

    synchronized boolean stopped(String reason) {
        return reasons.contains(reason);
    }

    /** New work is there: who waits for it need not wait longer. */
    void lookNow() {
        if (executor().isActive()) {
            executor().jobWasAdded();
        }
    }

    private JobExecutor executor() {
        return engine.getObject().getJobExecutor();
    }
}
