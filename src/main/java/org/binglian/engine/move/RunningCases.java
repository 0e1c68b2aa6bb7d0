package org.binglian.engine.move;

import java.util.List;
import java.util.Optional;
import org.binglian.engine.ProcessIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases whose approval runs, each with the deployment on which it runs. */
@Component
public class RunningCases {

    private static final String RUNNING = """
            select e.BUSINESS_KEY_, p.DEPLOYMENT_ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
            where e.PARENT_ID_ is null and p.KEY_ = ?""";

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Running(String caseNumber, String deployment) {
    }

    /** Those with the highest numbers, that is the newest, first. */
    public List<Running> all() {
        return jdbc.sql(RUNNING + " order by e.BUSINESS_KEY_ desc").param(ProcessIds.PARALLEL_APPROVAL)
                .query((row, n) -> new Running(row.getString(1), row.getString(2))).list();
    }

    /** Empty when the case does not run. */
    public Optional<String> deploymentOf(String caseNumber) {
        return jdbc.sql(RUNNING + " and e.BUSINESS_KEY_ = ?").params(ProcessIds.PARALLEL_APPROVAL, caseNumber)
                .query((row, n) -> row.getString(2)).optional();
    }
}
