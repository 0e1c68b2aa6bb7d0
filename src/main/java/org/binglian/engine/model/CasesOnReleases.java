package org.binglian.engine.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.binglian.engine.ProcessIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which release a case runs on, or ran on to its end; one statement for any number of cases. */
@Component
public class CasesOnReleases {

    private final JdbcClient jdbc;

    CasesOnReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases run on each deployment. */
    public Map<String, Integer> running() {
        Map<String, Integer> running = new HashMap<>();
        jdbc.sql("""
                select d.deployment_id_, count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null and d.key_ = ? group by d.deployment_id_""").param(ProcessIds.PARALLEL_APPROVAL).query(row -> {
                    running.put(row.getString(1), row.getInt(2));
                });
        return running;
    }

    /** Case number to deployment; a case that never started is not in it. */
    public Map<String, String> of(Collection<String> caseNumbers) {
        Map<String, String> found = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("""
                    select h.business_key_, d.deployment_id_ from act_hi_procinst h join act_re_procdef d on d.id_ = h.proc_def_id_
                    where h.business_key_ in (:cases) and h.proc_def_key_ = :process order by h.start_time_""").param("cases", caseNumbers)
                    .param("process", ProcessIds.PARALLEL_APPROVAL).query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
        }
        return found;
    }
}
