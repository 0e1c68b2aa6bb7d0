package org.binglian.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.ledger.EndedHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the engine's history that say who did what and when: instances, activities, tasks, what people did. Columns that may change
 * afterwards (removal times) are left out. No engine command reads these as stored; hence SQL. What has ended altogether is bound.
 */
@Component
class KeptHistory implements EndedHistory {

    private static final Map<String, String> COLUMNS = columns();

    private final JdbcClient jdbc;
    private final BoundHistory bound;

    KeptHistory(JdbcClient jdbc, BoundHistory bound) {
        this.jdbc = jdbc;
        this.bound = bound;
    }

    /** The place of a column in the rows of its table. */
    static int column(String table, String name) {
        return 1 + Arrays.asList(COLUMNS.get(table).split(", ")).indexOf(name);
    }

    @Override
    public List<Ended> ended(LocalDateTime since, int atMost) {
        return jdbc.sql("""
                select p.ID_, p.BUSINESS_KEY_, p.END_TIME_ from ACT_HI_PROCINST p where p.END_TIME_ >= ?
                and not exists (select 1 from ledger_history h where h.instance = p.ID_) order by p.END_TIME_, p.ID_ limit ?""")
                .params(since, atMost).query((rs, n) -> new Ended(rs.getString(1), rs.getString(2) == null ? "" : rs.getString(2),
                        rs.getObject(3, LocalDateTime.class))).list();
    }

    @Override
    public Map<String, List<List<String>>> rows(Collection<String> instances) {
        var rows = new HashMap<String, List<List<String>>>();
        COLUMNS.forEach((table, columns) -> jdbc.sql("select PROC_INST_ID_, " + columns + " from " + table + " where PROC_INST_ID_ in (:instances)")
                .param("instances", instances).query(rs -> {
                    rows.computeIfAbsent(rs.getString(1), instance -> new ArrayList<>()).add(texts(table, rs));
                }));
        bound.of(instances).forEach((instance, own) -> rows.computeIfAbsent(instance, one -> new ArrayList<>()).addAll(own));
        rows.values().forEach(all -> all.sort(Comparator.comparing(String::valueOf)));
        return rows;
    }

    private static List<String> texts(String table, ResultSet rs) throws SQLException {
        var texts = new ArrayList<String>();
        texts.add(table);
        for (int i = 2; i <= rs.getMetaData().getColumnCount(); i++) {
            texts.add(rs.getObject(i) instanceof Timestamp ? rs.getObject(i, LocalDateTime.class).toString() : rs.getString(i));
        }
        return texts;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("ACT_HI_PROCINST", "ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_, START_USER_ID_, START_ACT_ID_, END_ACT_ID_, "
                + "SUPER_PROCESS_INSTANCE_ID_, ROOT_PROC_INST_ID_, DELETE_REASON_, STATE_");
        columns.put("ACT_HI_ACTINST", "ID_, PARENT_ACT_INST_ID_, PROC_DEF_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_, CALL_PROC_INST_ID_, ACT_NAME_, ACT_TYPE_, ASSIGNEE_, "
                + "START_TIME_, END_TIME_, ACT_INST_STATE_");
        columns.put("ACT_HI_TASKINST", "ID_, TASK_DEF_KEY_, ACT_INST_ID_, NAME_, DESCRIPTION_, OWNER_, ASSIGNEE_, START_TIME_, END_TIME_, DELETE_REASON_, DUE_DATE_");
        columns.put("ACT_HI_OP_LOG", "ID_, TASK_ID_, USER_ID_, TIMESTAMP_, OPERATION_TYPE_, ENTITY_TYPE_, PROPERTY_, ORG_VALUE_, NEW_VALUE_");
        return columns;
    }
}
