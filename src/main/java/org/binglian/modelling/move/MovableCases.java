package org.binglian.modelling.move;

import java.util.List;
import org.binglian.engine.ProcessIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The running cases that could go over to a release, as an analyst tells them apart. One statement reads three rooms' tables, and writes
 * none: by the rooms' ports it would be a question to the engine for each of some thousand cases, and whole cases and projects in memory,
 * for a list of five columns.
 */
@Component
public class MovableCases {

    private final JdbcClient jdbc;

    MovableCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code stage}: by its code; the class of the case's project by its code and names, null where it has none. */
    public record Movable(String caseNumber, String stage, String projectClass, String nameZh, String nameEn) {
    }

    /** Those that are not on this deployment, the newest first. @param deployment null for one that does not exist yet */
    public List<Movable> elsewhere(String deployment) {
        return jdbc.sql("""
                select e.BUSINESS_KEY_, c.stage, j.class_code, j.class_name_zh, j.class_name_en from ACT_RU_EXECUTION e
                join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_ join approval_case c on c.case_number = e.BUSINESS_KEY_
                join project j on j.project_number = c.project_number
                where e.PARENT_ID_ is null and p.KEY_ = ? and p.DEPLOYMENT_ID_ <> ? order by e.BUSINESS_KEY_ desc""")
                .params(ProcessIds.PARALLEL_APPROVAL, deployment == null ? "" : deployment).query((row, n) -> new Movable(row.getString(1),
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }
}
