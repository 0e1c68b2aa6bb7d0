package org.binglian.engine.door;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.engine.TaskColumn;
import org.binglian.engine.door.Desks.Desk;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters of Tasklist, those of each role for that role only, over all versions of the models, with the columns of {@link TaskColumn}. */
@Component
class OfficeFilters {

    /** Filters that carry this are ours: those that we no longer lay out are taken away, an operator's own stay. */
    private static final String OURS = "binglian";
    private static final List<String> FORMER = List.of("我的任务", "本部门待领任务", "三日内到期", "已逾期");

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    OfficeFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void layOut() {
        Set<String> laid = new HashSet<>();
        for (OfficeFilter one : all()) {
            laid.add(one.name());
            lay(one);
        }
        filters.createTaskFilterQuery().list().stream().filter(known -> !laid.contains(known.getName()))
                .filter(known -> FORMER.contains(known.getName()) || known.getProperties() != null && known.getProperties().containsKey(OURS))
                .forEach(known -> filters.deleteFilter(known.getId()));
    }

    private record OfficeFilter(String name, int priority, TaskQuery query, List<Desk> desks) {
    }

    private List<OfficeFilter> all() {
        var everybody = List.of(Desk.SECTION, Desk.LEADER, Desk.WINDOW, Desk.SUPERVISION);
        var handlers = List.of(Desk.SECTION, Desk.WINDOW, Desk.SUPERVISION);
        return List.of(
                new OfficeFilter("待我决定 / To decide", 10, mineOrMyDepartments().taskVariableValueEquals(TaskColumn.DESK, TaskColumn.LEADERS),
                        List.of(Desk.LEADER)),
                new OfficeFilter("我的任务 / My tasks", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"), everybody),
                new OfficeFilter("本科室待领 / To be claimed", 30, unclaimed(), List.of(Desk.SECTION)),
                new OfficeFilter("窗口待办 / At the window", 30, unclaimed(), List.of(Desk.WINDOW)),
                new OfficeFilter("监察待办 / For supervision", 30, unclaimed(), List.of(Desk.SUPERVISION)),
                new OfficeFilter("牵头事项 / As lead", 40, mineOrMyDepartments().taskVariableValueEquals(TaskColumn.DESK, TaskColumn.LEAD),
                        List.of(Desk.LEAD)),
                new OfficeFilter("三日内到期 / Due in three days", 50, dueSoon(mineOrMyDepartments()), handlers),
                new OfficeFilter("已逾期 / Overdue", 60, overdue(mineOrMyDepartments()), handlers),
                new OfficeFilter("本部门全部 / All of my department", 70, mineOrMyDepartments(), List.of(Desk.LEADER)),
                new OfficeFilter("本部门三日内到期 / Department: due in three days", 80, dueSoon(mineOrMyDepartments()), List.of(Desk.LEADER)),
                new OfficeFilter("本部门已逾期 / Department: overdue", 90, overdue(mineOrMyDepartments()), List.of(Desk.LEADER)),
                new OfficeFilter("全部任务 / All tasks", 100, tasks.createTaskQuery(), List.of(Desk.OPERATOR)),
                new OfficeFilter("全部逾期 / All overdue", 110, overdue(tasks.createTaskQuery()), List.of(Desk.OPERATOR)),
                new OfficeFilter("无人认领 / Claimed by nobody", 120, tasks.createTaskQuery().taskUnassigned(), List.of(Desk.OPERATOR)));
    }

    private TaskQuery unclaimed() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
    }

    private TaskQuery mineOrMyDepartments() {
        return tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks().endOr();
    }

    private static TaskQuery dueSoon(TaskQuery query) {
        return query.dueBeforeExpression("${dateTime().plusDays(3)}").dueAfterExpression("${now()}");
    }

    private static TaskQuery overdue(TaskQuery query) {
        return query.dueBeforeExpression("${now()}");
    }

    private void lay(OfficeFilter one) {
        Filter known = filters.createTaskFilterQuery().filterName(one.name()).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(one.name()) : known;
        filter.setQuery(one.query());
        filter.setProperties(new HashMap<>(Map.of("priority", one.priority(), "refresh", true, "showUndefinedVariable", false,
                "color", "#0b5e7a", "description", "", OURS, true, "variables", TaskColumn.shown())));
        filters.saveFilter(filter);
        allow(filter.getId(), one.desks());
    }

    /** The desks may read it, and nobody else whom we ever allowed to. */
    private void allow(String filter, List<Desk> desks) {
        Set<String> wanted = new HashSet<>(desks.stream().map(Desk::id).toList());
        wanted.remove(OfficeGroups.OPERATORS);
        for (Authorization known : authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).list()) {
            if (known.getUserId() == null && !wanted.remove(known.getGroupId())
                    || known.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL) {
                authorizations.deleteAuthorization(known.getId());
            }
        }
        wanted.forEach(group -> {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        });
    }
}
