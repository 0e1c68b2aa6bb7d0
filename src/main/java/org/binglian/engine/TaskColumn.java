package org.binglian.engine;

import java.util.List;
import java.util.Map;

/** What a card in Tasklist shows of a task: variables of the task itself, so that whoever may see the task may read them, and nobody else. */
public final class TaskColumn {

    public static final String CASE = Vars.CASE_NUMBER;
    public static final String PROJECT = "projectName";
    public static final String ITEM = Vars.ITEM_NAME;
    public static final String BODY = "bodyName";

    /** Whose desk the task is on; not shown, the filters ask for it. */
    public static final String DESK = "desk";
    public static final String LEADERS = "leader";
    public static final String LEAD = "lead";
    public static final String SECTION = "section";

    private TaskColumn() {
    }

    /** The columns in their order, as a filter's property names them. */
    public static List<Map<String, String>> shown() {
        return List.of(Map.of("name", PROJECT, "label", "项目 / Project"), Map.of("name", ITEM, "label", "事项 / Item"),
                Map.of("name", CASE, "label", "办件 / Case"), Map.of("name", BODY, "label", "主办部门 / Body"));
    }
}
