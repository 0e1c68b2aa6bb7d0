package org.binglian.engine.door;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.binglian.access.AccountChanged;
import org.binglian.access.Departments;
import org.binglian.access.DepartmentsChanged;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.engine.OpeningStep;
import org.binglian.worklist.StandInChanged;
import org.binglian.engine.door.Desks.Desk;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
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
    private final Desks desks;
    private final OfficeFilters filters;
    private final TransactionTemplate transaction;

    OfficeIdentities(People people, Departments departments, OfficeGroups groups, IdentityService identity,
                     AuthorizationService authorizations, Desks desks, OfficeFilters filters,
                     TransactionTemplate transaction) {
        super(Integer.MIN_VALUE + 2000);
        this.people = people;
        this.departments = departments;
        this.groups = groups;
        this.identity = identity;
        this.authorizations = authorizations;
        this.desks = desks;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    protected void open() {
        transaction.executeWithoutResult(status -> makeKnown());
    }

    @EventListener
    @Order(1)
    void departmentsChanged(DepartmentsChanged changed) {
        if (isRunning()) {
            open();
        }
    }

    /** Whoever leaves is in no group any more, and so has no task. */
    @EventListener
    void accountChanged(AccountChanged changed) {
        if (isRunning()) {
            people.present(changed.id()).ifPresentOrElse(person -> {
                person(person);
                memberships(person);
            }, () -> identity.createGroupQuery().groupMember(changed.id()).list()
                    .forEach(group -> identity.deleteMembership(changed.id(), group.getId())));
        }
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
        departments.known().forEach(department -> {
            group(known, department.id(), department.name(Locale.CHINESE));
            group(known, department.id() + "leader", department.name(Locale.CHINESE) + "（负责人）");
        });
        grant(OfficeGroups.OPERATORS, Resources.APPLICATION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.TASK, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.PROCESS_DEFINITION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.DECISION_DEFINITION, "*", Permissions.ALL);
        grant(OfficeGroups.OPERATORS, Resources.DEPLOYMENT, "*", Permissions.READ);
        grant(OfficeGroups.OPERATORS, Resources.FILTER, "*", Permissions.ALL);
        Stream.of(Desk.values()).forEach(desk -> desk(known, desk));
        people.all().forEach(this::person);
        filters.layOut();
    }

    /** Colleagues and departments are shown by name; what a person may see of tasks does not hang on the desk. */
    private void desk(Set<String> known, Desk desk) {
        group(known, desk.id(), desk.title());
        grant(desk.id(), Resources.GROUP, "*", Permissions.READ);
        grant(desk.id(), Resources.USER, "*", Permissions.READ);
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
        wanted.addAll(desks.of(person));
        wanted.removeIf(group -> OfficeGroups.partyOf(group) != null);
        return wanted;
    }

    /** A person of a department that is in the list no more is in no group of it. */
    private void memberships(Person person) {
        var wanted = wanted(person);
        Set<String> present = new HashSet<>();
        identity.createGroupQuery().groupMember(person.id()).list().forEach(group -> present.add(group.getId()));
        wanted.stream().filter(group -> !present.contains(group) && identity.createGroupQuery().groupId(group).count() > 0)
                .forEach(group -> identity.createMembership(person.id(), group));
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity.deleteMembership(person.id(), group));
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
}
