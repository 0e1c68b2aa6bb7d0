package org.binglian.engine.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.engine.move.CaseAlarms.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days that a case's alarms and open tasks name. */
@Component
class CaseDates {

    private final JdbcClient jdbc;

    CaseDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One date at its place. */
    record Dated(String process, String element, String instance, boolean task, LocalDate on) {
    }

    /** What the open tasks show, by their ids. */
    Map<String, Dated> tasks(Collection<String> instances) {
        Map<String, Dated> seen = new LinkedHashMap<>();
        jdbc.sql("select ID_, PROC_DEF_ID_, TASK_DEF_KEY_, PROC_INST_ID_, DUE_DATE_ from ACT_RU_TASK where PROC_INST_ID_ in (:all) order by ID_")
                .param("all", instances).query(row -> {
                    String definition = row.getString(2);
                    Date due = row.getTimestamp(5);
                    seen.put(row.getString(1), new Dated(definition.substring(0, definition.indexOf(':')), row.getString(3), row.getString(4), true,
                            due == null ? null : TaskDates.lastDay(new Date(due.getTime() + 1000))));
                });
        return seen;
    }

    /** The alarms, by their ids, and then these tasks. */
    Map<String, Dated> with(List<Alarm> alarms, Map<String, Dated> tasks) {
        Map<String, Dated> seen = new LinkedHashMap<>();
        alarms.stream().filter(alarm -> !alarm.held()).forEach(alarm -> seen.put(alarm.id(), new Dated(alarm.process(), alarm.element(),
                alarm.instance(), false, TaskDates.lastDay(alarm.due()))));
        seen.putAll(tasks);
        return seen;
    }

    /** What differs; {@code names} gives an element's name by its process's key and its id. A task that is over is no change of a date. */
    List<MovedDate> differences(Map<String, Dated> before, Map<String, Dated> after, BinaryOperator<String> names) {
        List<Change> changes = new ArrayList<>();
        before.forEach((id, was) -> {
            var now = after.get(id);
            if (now == null ? !was.task() : !Objects.equals(was.on(), now.on())) {
                changes.add(new Change(now == null ? was : now, was.on(), now == null ? null : now.on()));
            }
        });
        after.forEach((id, now) -> {
            if (!before.containsKey(id) && now.on() != null) {
                changes.add(new Change(now, null, now.on()));
            }
        });
        var matters = matters(changes.stream().map(change -> change.at().instance()).distinct().toList());
        return changes.stream().map(change -> {
            var at = change.at();
            var matter = matters.getOrDefault(at.instance(), Map.of());
            return new MovedDate(at.process(), at.element(), names.apply(at.process(), at.element()), matter.get(Vars.ITEM_CODE),
                    matter.get(Vars.DEPARTMENT), at.task(), change.was(), change.is());
        }).toList();
    }

    private record Change(Dated at, LocalDate was, LocalDate is) {
    }

    /** Of which item and department each of these processes is. */
    private Map<String, Map<String, String>> matters(List<String> instances) {
        Map<String, Map<String, String>> matters = new HashMap<>();
        if (!instances.isEmpty()) {
            jdbc.sql("select PROC_INST_ID_, NAME_, TEXT_ from ACT_RU_VARIABLE where PROC_INST_ID_ in (:all) and EXECUTION_ID_ = PROC_INST_ID_ "
                    + "and TASK_ID_ is null and NAME_ in (:names)").param("all", instances).param("names", List.of(Vars.ITEM_CODE, Vars.DEPARTMENT))
                    .query(row -> {
                        matters.computeIfAbsent(row.getString(1), id -> new HashMap<>()).put(row.getString(2), row.getString(3));
                    });
        }
        return matters;
    }
}
