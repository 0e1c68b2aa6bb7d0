package org.binglian.engine.jobs;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts our executor in the place of the starter's, with the settings {@code camunda.bpm.job-execution}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecutors {

    private static final int SECONDS_TO_END = 15;

    private final ObjectProvider<JobExecutor> executor;

    JobExecutors(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    @Bean
    static AlarmExecutor alarmExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor starters, CamundaBpmProperties properties, DueCases cases,
                                       Together together) {
        var threads = (ThreadPoolTaskExecutor) starters;
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(SECONDS_TO_END);
        var executor = new AlarmExecutor(threads, cases, together);
        var told = properties.getJobExecution();
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setLockTimeInMillis(told.getLockTimeInMillis());
        executor.setMaxJobsPerAcquisition(told.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(told.getWaitTimeInMillis());
        executor.setMaxWait(told.getMaxWait());
        executor.setBackoffTimeInMillis(told.getBackoffTimeInMillis());
        executor.setMaxBackoff(told.getMaxBackoff());
        return executor;
    }

    /** The batches in hand end, those that wait are given back. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        executor.ifAvailable(JobExecutor::shutdown);
    }
}
