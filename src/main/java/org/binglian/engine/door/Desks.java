package org.binglian.engine.door;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.Stage;
import org.binglian.engine.model.Release;
import org.binglian.intake.StageLead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The groups by which Tasklist gives everybody the filters of the own role; no task is ever given to one of them. */
@Component
class Desks {

    /** A role at its desk; {@code id} is the group's. */
    enum Desk {
        SECTION("deskSection", "科室审查"), LEAD("deskLead", "阶段牵头"), LEADER("deskLeader", "部门负责人"), WINDOW("deskWindow", "综合窗口"),
        SUPERVISION("deskSupervision", "电子监察"), OPERATOR(OfficeGroups.OPERATORS, "系统管理员");

        private final String id;
        private final String title;

        Desk(String id, String title) {
            this.id = id;
            this.title = title;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }
    }

    private final ObjectProvider<StageLead> lead;
    private final Release release;
    private volatile Leading leading = new Leading("", Set.of());

    /** The departments that lead a stage, by this release. */
    private record Leading(String release, Set<String> departments) {
    }

    Desks(ObjectProvider<StageLead> lead, Release release) {
        this.lead = lead;
        this.release = release;
    }

    /** {@code stage-lead} is asked once for each release, whichever node released it. */
    private Set<String> leading() {
        String digest = release.digest();
        var known = leading;
        if (!known.release().equals(digest)) {
            Set<String> found = new HashSet<>();
            Stream.of(Stage.values()).forEach(stage -> found.add(lead.getObject().of(stage.name(), "")));
            known = new Leading(digest, Set.copyOf(found));
            leading = known;
        }
        return known.departments();
    }

    Set<String> of(Person person) {
        Set<String> desks = new LinkedHashSet<>();
        seat(desks, person.is(Role.SECTION), Desk.SECTION);
        seat(desks, person.is(Role.LEADER), Desk.LEADER);
        seat(desks, person.department() != null && leading().contains(person.department()), Desk.LEAD);
        seat(desks, person.is(Role.WINDOW), Desk.WINDOW);
        seat(desks, person.is(Role.SUPERVISOR), Desk.SUPERVISION);
        seat(desks, person.is(Role.ADMIN), Desk.OPERATOR);
        return desks;
    }

    private static void seat(Set<String> desks, boolean sits, Desk desk) {
        if (sits) {
            desks.add(desk.id());
        }
    }}
