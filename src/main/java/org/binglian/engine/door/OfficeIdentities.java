package org.binglian.engine.door;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.binglian.access.Departments;
import org.binglian.access.DepartmentsChanged;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.engine.OpeningStep;
import org.binglian.worklist.StandInChanged;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes our people and departments known to Tasklist, each with no more than their own tasks, and lays out their filters. */
@Component
public class OfficeIdentities extends OpeningStep {

    private static final String WORKFLOW = "WORKFLOW";

    private final People people;
    private final Departments departments;
    private final OfficeGroups groups;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    OfficeIdentities(People people, Departments departments, OfficeGroups groups, IdentityService identity,
                     AuthorizationService authorizations, FilterService filters, TaskService tasks,
                     TransactionTemplate transaction) {
        super(Integer.MIN_VALUE + 2000);
        this.people = people;
        this.departments = departments;
        this.groups = groups;
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    protected void open() {
        transaction.executeWithoutResult(status -> makeKnown());
    }

    @EventListener
    @Order(1)
    void departmentsChanged(DepartmentsChanged changed) {
        open();
    }

    /** Tasklist knows at once whose groups the stand-in is in. */
    @EventListener
    void standInChanged(StandInChanged changed) {
        people.find(changed.deputy()).ifPresent(this::memberships);
    }

    /** A stand-in that began or ended by itself since is known from the next time the person signs in. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        transaction.executeWithoutResult(status -> people.find(event.getAuthentication().getName()).filter(person -> person.department() != null)
                .ifPresent(this::memberships));
    }

    private void makeKnown() {
        Set<String> known = new HashSet<>();
        identity.createGroupQuery().list().forEach(group -> known.add(group.getId()));
        departments.all().forEach(department -> {
            group(known, department.id(), department.name(Locale.CHINESE));
            group(known, department.id() + "leader", department.name(Locale.CHINESE) + "（负责人）");
        });
        group(known, OfficeGroups.OPERATORS, "系统管理员");
        grant(OfficeGroups.OPERATORS, Resources.APPLICATION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.TASK, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.PROCESS_DEFINITION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.DECISION_DEFINITION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.DEPLOYMENT, "*", Permissions.READ);
        grant(OfficeGroups.OPERATORS, Resources.FILTER, "*", Permissions.ALL);
        people.all().forEach(this::person);
        filters();
    }

    private void group(Set<String> known, String id, String name) {
        if (!known.contains(id)) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(WORKFLOW);
            identity.saveGroup(group);
        }
        if (!OfficeGroups.OPERATORS.equals(id)) {
            grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
    }

    private void person(Person person) {
        if (wanted(person).isEmpty()) {
            return;
        }
        var user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identity.newUser(person.id());
            user.setPassword(UUID.randomUUID() + "Aa1!");
        }
        user.setFirstName(person.nameZh());
        user.setLastName("");
        identity.saveUser(user);
        memberships(person);
    }

    private Set<String> wanted(Person person) {
        var wanted = new HashSet<>(groups.of(person));
        wanted.removeIf(group -> OfficeGroups.partyOf(group) != null);
        return wanted;
    }

    private void memberships(Person person) {
        var wanted = wanted(person);
        Set<String> present = new HashSet<>();
        identity.createGroupQuery().groupMember(person.id()).list().forEach(group -> present.add(group.getId()));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identity.createMembership(person.id(), group));
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity.deleteMembership(person.id(), group));
    }

    private void filters() {
        filter("我的任务", 1, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("本部门待领任务", 2, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        filter("三日内到期", 3, mineOrMyDepartments().dueBeforeExpression("${dateTime().plusDays(3)}").dueAfterExpression("${now()}"));
        filter("已逾期", 4, mineOrMyDepartments().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mineOrMyDepartments() {
        return tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks().endOr();
    }

    private void filter(String name, int priority, TaskQuery query) {
        var known = filters.createTaskFilterQuery().filterName(name).singleResult();
        var filter = known == null ? filters.newTaskFilter(name) : known;
        filter.setQuery(query);
        filter.setProperties(new java.util.HashMap<>(java.util.Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false,
                "color", "#0b5e7a", "description", "")));
        filters.saveFilter(filter);
        grantAll(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        var known = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).groupIdIn(group)
                .resourceType(resource).resourceId(id).singleResult();
        if (known == null) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }

    private void grantAll(Resource resource, String id, Permission permission) {
        List<Authorization> known = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(id).list();
        if (known.isEmpty()) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }
}
