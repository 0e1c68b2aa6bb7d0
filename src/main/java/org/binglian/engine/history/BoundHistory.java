package org.binglian.engine.history;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The history of processes that have ended with all that they called, bound: one row for each in the place of some ninety of the engine's.
 * Nothing of it is lost, the sealed digests hold as before; nobody asks for it by its columns any more.
 */
@Component
class BoundHistory {

    private static final List<String> TABLES = List.of("ACT_HI_ACTINST", "ACT_HI_OP_LOG");

    private final JdbcClient jdbc;

    BoundHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these instances, those that are bound. */
    Map<String, List<List<String>>> of(Collection<String> instances) {
        var wanted = new HashSet<>(instances);
        var found = new HashMap<String, List<List<String>>>();
        if (!wanted.isEmpty()) {
            jdbc.sql("select packed from bound_history where root in (select ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where ID_ in (:instances))")
                    .param("instances", wanted).query(rs -> {
                        BoundRows.unpack(rs.getBytes(1)).forEach((instance, rows) -> {
                            if (wanted.contains(instance)) {
                                found.put(instance, rows);
                            }
                        });
                    });
        }
        return found;
    }

    /** The moment of the newest end, as the engine stores it. */
    LocalDateTime newest() {
        return jdbc.sql("select max(END_TIME_) from ACT_HI_PROCINST").query((rs, n) -> rs.getObject(1, LocalDateTime.class)).list().get(0);
    }

    /** Processes that ended since then and were called by none; all that they called has ended with them and is sealed. */
    List<String> due(LocalDateTime since, int atMost) {
        return jdbc.sql("""
                select p.ID_ from ACT_HI_PROCINST p where p.END_TIME_ >= ? and p.ROOT_PROC_INST_ID_ = p.ID_
                and not exists (select 1 from bound_history b where b.root = p.ID_)
                and not exists (select 1 from ACT_HI_PROCINST i where i.ROOT_PROC_INST_ID_ = p.ID_
                and not exists (select 1 from ledger_history h where h.instance = i.ID_)) order by p.END_TIME_, p.ID_ limit ?""")
                .params(since, atMost).query(String.class).list();
    }

    /** The called processes of these, and they themselves, each with its root. */
    Map<String, String> instances(Collection<String> roots) {
        var instances = new HashMap<String, String>();
        jdbc.sql("select ID_, ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:roots)").param("roots", roots)
                .query(rs -> {
                    instances.put(rs.getString(1), rs.getString(2));
                });
        return instances;
    }

    /** @param roots the root of each instance @param rows what the engine keeps of each @throws IllegalStateException when that is not all */
    void bind(Map<String, String> roots, Map<String, List<List<String>>> rows) {
        var books = new TreeMap<String, Map<String, List<List<String>>>>();
        int bound = 0;
        for (var one : new TreeMap<>(roots).entrySet()) {
            var own = new ArrayList<>(rows.getOrDefault(one.getKey(), List.of()));
            own.removeIf(row -> !TABLES.contains(row.get(0)));
            books.computeIfAbsent(one.getValue(), root -> new TreeMap<>()).put(one.getKey(), own);
            bound += own.size();
        }
        books.forEach((root, own) -> jdbc.sql("insert into bound_history (root, packed) values (?, ?)").params(root, BoundRows.pack(own)).update());
        int taken = 0;
        for (String table : TABLES) {
            taken += jdbc.sql("delete from " + table + " where PROC_INST_ID_ in (:instances)").param("instances", roots.keySet()).update();
        }
        if (taken != bound) {
            throw new IllegalStateException(taken + " rows of history were there, and " + bound + " were read");
        }
    }
}
