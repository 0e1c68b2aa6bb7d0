package org.binglian.engine.task;

import java.util.List;
import java.util.function.Supplier;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.engine.TaskColumn;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays the columns of {@link TaskColumn} beside a task that opens, as variables of the task itself. */
@Component
class TaskCard {

    private final Projects projects;
    private final Departments departments;
    private final Catalogue catalogue;
    private final OfficeTime office;

    TaskCard(@Lazy Projects projects, Departments departments, @Lazy Catalogue catalogue, @Lazy OfficeTime office) {
        this.projects = projects;
        this.departments = departments;
        this.catalogue = catalogue;
        this.office = office;
    }

    /** Nothing for a task that only people outside the office may take: they do not come to Tasklist. */
    void lay(DelegateTask task, TaskModel model, List<String> groups, String department) {
        String project = Vars.text(task, Vars.PROJECT_NUMBER);
        lay(task, model, groups, department, () -> projects.require(ProjectNumber.of(project)).name());
    }

    /** The same where the project's name is known. */
    void lay(DelegateTask task, TaskModel model, List<String> groups, String department, Supplier<String> project) {
        if (Vars.text(task, Vars.PROJECT_NUMBER) == null || groups.stream().allMatch(group -> OfficeGroups.partyOf(group) != null)) {
            return;
        }
        put(task, TaskColumn.PROJECT, project.get());
        put(task, TaskColumn.CASE, Vars.text(task, Vars.CASE_NUMBER));
        put(task, TaskColumn.ITEM, itemName(task));
        put(task, TaskColumn.BODY, body(task, department));
        put(task, TaskColumn.DESK, model.firstGroup().contains(Vars.LEAD_DEPARTMENT) ? TaskColumn.LEAD
                : groups.stream().allMatch(group -> group.endsWith("leader")) ? TaskColumn.LEADERS : TaskColumn.SECTION);
    }

    private String itemName(DelegateTask task) {
        String name = Vars.text(task, Vars.ITEM_NAME);
        String code = Vars.text(task, Vars.ITEM_CODE);
        return name != null || code == null || !code.matches("[A-Z]\\d{2}") ? name
                : catalogue.known(ItemCode.of(code), office.today()).map(item -> item.nameZh()).orElse(null);
    }

    /** The body that decides the item, else the department whose task it is. */
    private String body(DelegateTask task, String department) {
        String deciding = Vars.text(task, Vars.DECIDING_BODY);
        String id = deciding == null ? department : deciding;
        return id == null ? null : departments.find(id).map(found -> found.nameZh()).orElse(id);
    }

    private static void put(DelegateTask task, String column, String value) {
        if (value != null) {
            task.setVariableLocal(column, value);
        }
    }
}
