package org.binglian.catalogue.upkeep;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.codes.MaterialCode;
import org.springframework.stereotype.Component;

/**
 * Who may see a change and work on it: analysts everything, a department's leader what the own department decides and its own place;
 * the operator looks. Drafts of others answer 404.
 */
@Component
class ChangeRights {

    private final ListRows list;

    ChangeRights(ListRows list) {
        this.list = list;
    }

    /** @throws Refusal 403 for whoever has nothing to do with the list's maintenance */
    static Person reader(Person person) {
        if (!person.is(Role.ANALYST) && !person.is(Role.ADMIN) && !leads(person)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        return person;
    }

    /** @throws Refusal 403 for whoever may only look, or not even that */
    static Person proposer(Person person) {
        if (!person.is(Role.ANALYST) && !leads(person)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        return person;
    }

    /** The department whose drafts the person is confined to; null for analysts and the operator. */
    static String confinedTo(Person person) {
        return person.is(Role.ANALYST) || person.is(Role.ADMIN) ? null : person.department();
    }

    static boolean sees(Person person, CatalogueChange change) {
        String own = confinedTo(person);
        return own == null || own.equals(change.department()) || change.state() == CatalogueChange.State.IN_FORCE;
    }

    /** Whether the person may change what stands in this change. */
    static boolean edits(Person person, CatalogueChange change) {
        return person.is(Role.ANALYST) || leads(person) && person.department().equals(change.department());
    }

    /** @throws Refusal 403 when the row is not the own department's */
    void mayTouch(Person person, RowKind kind, String code, Map<String, String> after) {
        if (person.is(Role.ANALYST)) {
            return;
        }
        String own = person.department();
        boolean may = switch (kind) {
            case DEPARTMENT -> false;
            case PLACE -> code.equals(own);
            case ITEM -> decides(own, code) && (after == null || own.equals(after.get("deciding_body")));
            case MATERIAL -> decides(own, MaterialCode.of(code).itemCode().value());
            case SAMPLE -> decides(own, MaterialCode.of(code.substring(0, code.indexOf(':'))).itemCode().value());
        };
        if (!may) {
            throw Refusal.denied("catalogue-row-not-yours", kind.path() + "/" + code);
        }
    }

    /** Another analyst than anybody who proposed or edited. @throws Refusal 403 */
    static void mayConsent(Person person, CatalogueChange change, Set<String> worked) {
        if (!person.is(Role.ANALYST)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        if (worked.contains(person.id())) {
            throw Refusal.denied("catalogue-change-own", change.number());
        }
    }

    private boolean decides(String department, String item) {
        return list.newest(RowKind.ITEM, item).map(ListRows.Newest::values).flatMap(Optional::ofNullable)
                .filter(values -> department.equals(values.get("deciding_body"))).isPresent();
    }

    private static boolean leads(Person person) {
        return person.is(Role.LEADER) && person.department() != null;
    }
}
