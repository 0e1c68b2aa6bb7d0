package org.binglian.catalogue.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.binglian.catalogue.upkeep.TestUpkeep.ANALYST;
import static org.binglian.catalogue.upkeep.TestUpkeep.APPLICANT;
import static org.binglian.catalogue.upkeep.TestUpkeep.LATER;
import static org.binglian.catalogue.upkeep.TestUpkeep.LEADER;
import static org.binglian.catalogue.upkeep.TestUpkeep.OPERATOR;
import static org.binglian.catalogue.upkeep.TestUpkeep.OTHER;
import static org.binglian.catalogue.upkeep.TestUpkeep.PLANNER;
import static org.binglian.catalogue.upkeep.TestUpkeep.TODAY;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.ServicePlaces;
import org.binglian.codes.ItemCode;
import org.binglian.ledger.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesOfTheListTest {

    private static final ItemCode A01 = ItemCode.of("A01");

    private final TestUpkeep office = new TestUpkeep();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_one_proposes_another_puts_in_force_and_the_day_decides() {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "2"), ANALYST);
        assertThat(office.changes.rows(change.number(), OTHER)).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo(ChangedRow.Act.CHANGED);
            assertThat(row.differences()).containsExactly(new ChangedRow.Difference("promised_days", "3", "2"));
        });
        assertThat(office.inForce(change).state()).isEqualTo(CatalogueChange.State.IN_FORCE);
        assertThat(office.catalogue.require(A01, LATER.minusDays(1)).promisedDays()).isEqualTo(3);
        assertThat(office.catalogue.require(A01, LATER).promisedDays()).isEqualTo(2);
        assertThat(office.catalogue.materialsOf(A01, LATER)).isEqualTo(office.catalogue.materialsOf(A01, TODAY));
        assertThat(office.catalogue.history(A01)).extracting(Item::version).containsExactly(1, 2);
        assertThat(office.ledger.of(change.number())).extracting(Row::kind).containsExactly("CATALOGUE_CHANGE_PROPOSED", "CATALOGUE_ROW_EDITED",
            "CATALOGUE_CHANGE_SUBMITTED", "CATALOGUE_CHANGE_CONSENTED");
        assertThat(office.ledger.of("A01")).singleElement().satisfies(row -> assertThat(row.facts()).contains("\"promised_days\":[\"3\",\"2\"]"));
    }

    @Test
    void what_the_second_person_says_stands_in_the_change_and_in_the_record() {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "2"), ANALYST);
        var submitted = office.turns.submit(change.number(), change.version(), ANALYST);
        var decided = office.consents.consent(change.number(), submitted.version(), " 依据充分 ", OTHER);
        assertThat(decided.reason()).isEqualTo("依据充分");
        assertThat(office.ledger.of(change.number())).last().satisfies(row -> assertThat(row.facts()).contains("\"note\":\"依据充分\""));
    }

    @Test
    void nobody_consents_to_what_they_wrote_and_no_leader_consents_at_all() {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "2"), OTHER);
        var submitted = office.turns.submit(change.number(), change.version(), ANALYST);
        assertThat(refused(() -> office.consents.consent(change.number(), submitted.version(), ANALYST)).type()).isEqualTo("catalogue-change-own");
        assertThat(refused(() -> office.consents.consent(change.number(), submitted.version(), OTHER)).type()).isEqualTo("catalogue-change-own");
        assertThat(refused(() -> office.consents.consent(change.number(), submitted.version(), OPERATOR)).status()).isEqualTo(403);
        assertThat(refused(() -> office.consents.consent(change.number(), submitted.version(), LEADER)).status()).isEqualTo(404);
    }

    @Test
    void a_leader_touches_what_the_own_department_decides_and_nobody_elses() {
        var change = office.begin(LATER, PLANNER);
        String own = office.catalogue.inForce(TODAY).stream().filter(item -> item.decidingBody().equals("planning")).findFirst().orElseThrow().code().value();
        var edited = office.put(change, RowKind.ITEM, own, Map.of("fee", "不收费"), PLANNER);
        var more = office.put(edited, RowKind.PLACE, "planning", Map.of("place_zh", "二楼", "place_en", "2nd floor", "hours_zh", "工作日", "hours_en",
            "Working days", "phone", "0000", "complaint_phone", "12345"), PLANNER);
        assertThat(refused(() -> office.put(more, RowKind.ITEM, own, Map.of("deciding_body", "water"), PLANNER)).type()).isEqualTo("catalogue-row-not-yours");
        assertThat(refused(() -> office.put(more, RowKind.ITEM, "A01", Map.of("fee", "1"), PLANNER)).type()).isEqualTo("catalogue-row-not-yours");
        assertThat(refused(() -> office.put(more, RowKind.PLACE, "water", Map.of("phone", "1"), PLANNER)).status()).isEqualTo(403);
        assertThat(refused(() -> office.put(more, RowKind.DEPARTMENT, "planning", Map.of("name_en", "W"), PLANNER)).status()).isEqualTo(403);
        assertThat(refused(() -> office.changes.require(change.number(), LEADER)).status()).isEqualTo(404);
        assertThat(refused(() -> office.changes.page(null, null, 20, APPLICANT)).status()).isEqualTo(403);
        assertThat(office.changes.page(null, null, 20, LEADER)).isEmpty();
        assertThat(office.changes.page(null, null, 20, OPERATOR)).hasSize(1);
        assertThat(refused(() -> office.put(more, RowKind.ITEM, own, Map.of("fee", "1"), OPERATOR)).status()).isEqualTo(403);
    }

    @Test
    void of_two_who_save_at_once_the_later_is_told() {
        var change = office.begin(LATER, ANALYST);
        office.put(change, RowKind.ITEM, "A01", Map.of("promised_days", "2"), ANALYST);
        var told = refused(() -> office.put(change, RowKind.ITEM, "A02", Map.of("promised_days", "9"), OTHER));
        assertThat(told.type()).isEqualTo("catalogue-change-moved");
        assertThat(told.args()).containsExactly(2);
    }

    @Test
    void what_is_wrong_is_kept_and_named_and_keeps_the_change_back() {
        var change = office.put(office.begin(TODAY.minusDays(1), ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "soon", "deciding_body", "nobody"),
            ANALYST);
        assertThat(office.changes.row(change.number(), RowKind.ITEM, "A01", ANALYST).orElseThrow()).containsEntry("promised_days", "soon");
        assertThat(office.checks.of(change.number(), ANALYST)).extracting(ChangeFinding::field, ChangeFinding::code).contains(
            org.assertj.core.groups.Tuple.tuple("items/A01:promised_days", "NOT_A_NUMBER"),
            org.assertj.core.groups.Tuple.tuple("effectiveFrom", "EFFECTIVE_FROM_PAST"));
        assertThat(refused(() -> office.turns.submit(change.number(), change.version(), ANALYST)).errors()).isNotEmpty();
    }

    @Test
    void the_later_of_two_changes_of_a_row_is_told_what_differs_and_takes_the_newer_as_its_base() {
        var first = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "2"), ANALYST);
        var second = office.put(office.begin(LATER.plusDays(1), ANALYST), RowKind.ITEM, "A01", Map.of("fee", "每件 10 元"), ANALYST);
        office.inForce(first);
        var submitted = office.turns.submit(second.number(), second.version(), ANALYST);
        var told = refused(() -> office.consents.consent(second.number(), submitted.version(), OTHER));
        assertThat(told.type()).isEqualTo("catalogue-change-outdated");
        assertThat(told.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("items/A01:promised_days");
            assertThat(error.args()).containsExactly("3", "2");
        });
        var reopened = office.turns.reopen(second.number(), submitted.version(), ANALYST);
        assertThat(office.bases.moved(second.number(), ANALYST)).singleElement().matches(moved -> moved.conflicts().isEmpty());
        office.bases.rebase(second.number(), reopened.version(), java.util.List.of(), ANALYST);
        office.inForce(second);
        var both = office.catalogue.require(A01, LATER.plusDays(1));
        assertThat(both.promisedDays()).isEqualTo(2);
        assertThat(both.fee()).isEqualTo("每件 10 元");
    }

    @Test
    void what_is_to_come_is_taken_back_by_two_and_what_has_come_is_not() {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "2"), ANALYST);
        office.edits.end(change.number(), change.version(), RowKind.MATERIAL, "A02-M1", ANALYST);
        office.inForce(change);
        assertThat(office.catalogue.materialsOf(ItemCode.of("A02"), LATER)).noneMatch(paper -> paper.code().value().equals("A02-M1"));
        var request = office.consents.askBack(change.number(), "依据已废止", ANALYST);
        assertThat(refused(() -> office.consents.consent(request.number(), 1, ANALYST)).type()).isEqualTo("catalogue-change-own");
        office.consents.consent(request.number(), 1, OTHER);
        assertThat(office.changes.require(change.number(), ANALYST).state()).isEqualTo(CatalogueChange.State.WITHDRAWN);
        assertThat(office.catalogue.require(A01, LATER).promisedDays()).isEqualTo(3);
        assertThat(office.catalogue.history(A01)).singleElement().matches(item -> item.effectiveTo() == null);
        assertThat(office.catalogue.materialsOf(ItemCode.of("A02"), LATER)).anyMatch(paper -> paper.code().value().equals("A02-M1"));

        var other = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, "A01", Map.of("promised_days", "1"), ANALYST);
        office.inForce(other);
        assertThat(office.catalogue.require(A01, LATER).promisedDays()).isEqualTo(1);
        office.today(LATER);
        assertThat(refused(() -> office.consents.askBack(other.number(), "来不及", ANALYST)).type()).isEqualTo("catalogue-change-has-come");
    }

    @Test
    void places_and_departments_change_on_their_day_and_a_new_item_begins() {
        var change = office.begin(LATER, ANALYST);
        change = office.put(change, RowKind.DEPARTMENT, "archives", Map.of("name_zh", "市档案馆", "name_en", "City Archives", "kind", "DEPARTMENT", "level",
            "CITY"), ANALYST);
        change = office.put(change, RowKind.PLACE, "archives", Map.of("place_zh", "一楼", "place_en", "1st floor", "hours_zh", "工作日", "hours_en",
            "Working days", "phone", "0000", "complaint_phone", "12345"), ANALYST);
        var like = new java.util.TreeMap<>(office.changes.row(change.number(), RowKind.ITEM, "A05", ANALYST).orElseThrow());
        like.putAll(Map.of("item_code", "Z01", "name_zh", "档案备案", "name_en", "Archive filing", "deciding_body", "archives", "consulted", ""));
        change = office.put(change, RowKind.ITEM, "Z01", like, ANALYST);
        change = office.put(change, RowKind.MATERIAL, "Z01-M1", Map.of("name_zh", "目录", "name_en", "Index", "source", "APPLICANT", "copies", "1", "form",
            "ELECTRONIC", "seal_required", "N", "tolerable", "N", "commitment", "N"), ANALYST);
        assertThat(office.checks.of(change.number(), ANALYST)).isEmpty();
        office.inForce(change);
        var departments = office.bean(Departments.class);
        var places = office.bean(ServicePlaces.class);
        assertThat(departments.find("archives")).isEmpty();
        assertThat(departments.known()).anyMatch(one -> one.id().equals("archives"));
        assertThat(places.find("archives")).isEmpty();
        assertThat(office.catalogue.find(ItemCode.of("Z01"), TODAY)).isEmpty();
        office.today(LATER);
        assertThat(departments.find("archives")).hasValueSatisfying(one -> assertThat(one.nameEn()).isEqualTo("City Archives"));
        assertThat(places.find("archives").orElseThrow().placeEn()).isEqualTo("1st floor");
        assertThat(office.catalogue.materialsOf(ItemCode.of("Z01"), LATER)).hasSize(1);
        assertThat(office.catalogue.inForce(LATER)).extracting(item -> item.code().value()).containsSubsequence("A05", "Z01", "B01");
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
