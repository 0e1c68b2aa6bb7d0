package org.binglian.bench;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine alone with its default settings on the copied backlog: the same models, timers and decisions; its default job executor. What the
 * models call is empty, but for the broken request, which fails here too. No access rules, clocks, record, papers, notices or worklist.
 */
public final class BareAlarms {

    private BareAlarms() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ClockUtil.offset(Long.parseLong(arguments[2]));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(arguments[0]);
        configuration.setJdbcUsername(arguments[1]);
        configuration.setJdbcPassword("");
        configuration.setJdbcDriver(arguments[0].startsWith("jdbc:h2") ? "org.h2.Driver" : "org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setCmmnEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(new Empty());
        var engine = configuration.buildProcessEngine();
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
        Thread.currentThread().join();
    }

    /** Under every name that a model calls. */
    private static final class Empty extends HashMap<Object, Object> {

        private static final long serialVersionUID = 1L;
        private static final Nothing NOTHING = new Nothing();

        @Override
        public boolean containsKey(Object name) {
            return true;
        }

        @Override
        public Object get(Object name) {
            return NOTHING;
        }
    }

    /** Does nothing, and answers as the office would in the same place: later, none, not yet. */
    public static final class Nothing implements JavaDelegate {

        private static final Date LATER = new Date(4_000_000_000_000L);

        @Override
        public void execute(DelegateExecution execution) {
            if ("Z99".equals(execution.getVariable("itemCode"))) {
                throw new IllegalStateException("broken");
            }
        }

        public Date due(DelegateExecution execution, String kind) {
            return LATER;
        }

        public Date dueIn(DelegateExecution execution, String kind, Object days) {
            return LATER;
        }

        public Date cycleDue(DelegateExecution execution) {
            return LATER;
        }

        public Date stageDue(DelegateExecution execution) {
            return LATER;
        }

        public long count(DelegateExecution execution, String what) {
            return 0;
        }

        public boolean conflict(DelegateExecution execution) {
            return false;
        }

        public boolean allEnded(DelegateExecution execution) {
            return false;
        }

        public boolean decisionOpen(DelegateExecution execution) {
            return false;
        }

        public boolean prerequisiteFailed(DelegateExecution execution) {
            return false;
        }

        public List<String> missingOpinions(DelegateExecution execution) {
            return List.of();
        }

        public List<String> consulted(DelegateExecution execution) {
            return List.of();
        }
    }
}
