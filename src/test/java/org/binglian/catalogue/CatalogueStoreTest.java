package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.binglian.catalogue.DemoFiles.code;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueStoreTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 1);
    private static final CatalogueContent DEMO = DemoFiles.content();

    private final TestCatalogue list = new TestCatalogue();
    private final Catalogue catalogue = list.catalogue;
    private final CatalogueImport imports = list.imports;

    @Test
    void the_bundled_list_fills_an_empty_one_and_comes_back_whole() {
        new DemoCatalogue(catalogue, imports).afterSingletonsInstantiated();
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(catalogue.inForce(day)).hasSize(48).allMatch(item -> item.version() == 1);
        assertThat(CatalogueFiles.writeItems(catalogue.inForce(day))).isEqualTo(DemoFiles.text("items.csv"));
        assertThat(CatalogueFiles.writeMaterials(catalogue.inForce(day).stream()
            .flatMap(item -> catalogue.materialsOf(item.code(), day).stream()).toList())).isEqualTo(DemoFiles.text("materials.csv"));
        assertThat(list.departments).isEqualTo(DEMO.departments());
        new DemoCatalogue(catalogue, imports).afterSingletonsInstantiated();
        assertThat(catalogue.inForce(day)).hasSize(48);
    }

    @Test
    void an_import_of_the_same_list_changes_nothing() {
        assertThat(imports.importAll(DEMO, START, "admin1")).isEqualTo(48);
        assertThat(imports.importAll(DEMO, LATER, "admin1")).isZero();
        assertThat(catalogue.history(code("B01"))).singleElement().matches(item -> item.effectiveTo() == null);
    }

    @Test
    void a_changed_item_gets_a_new_version_and_the_old_one_ends_the_day_before() {
        imports.importAll(DEMO, START, "admin1");
        assertThat(imports.importAll(with("GOVERNMENT,,20,WORKING_DAY,3,,", "GOVERNMENT,,20,WORKING_DAY,2,,"), LATER, "admin1")).isEqualTo(1);
        assertThat(catalogue.require(code("A01"), LATER.minusDays(1)).promisedDays()).isEqualTo(3);
        assertThat(catalogue.require(code("A01"), LATER).promisedDays()).isEqualTo(2);
        assertThat(catalogue.history(code("A01"))).extracting(Item::version, Item::effectiveFrom, Item::effectiveTo)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(1, START, LATER.minusDays(1)),
                org.assertj.core.groups.Tuple.tuple(2, LATER, null));
        assertThat(catalogue.version(code("A01"), 1).orElseThrow().promisedDays()).isEqualTo(3);
        assertThat(catalogue.inForce(LATER)).hasSize(48);
    }

    @Test
    void a_changed_paper_makes_a_new_version_of_its_item() {
        imports.importAll(DEMO, START, "admin1");
        var fewer = new CatalogueContent(DEMO.items(),
            DEMO.materials().stream().filter(paper -> !paper.code().value().equals("B01-M5")).toList(), DEMO.departments());
        assertThat(imports.importAll(fewer, LATER, "admin1")).isEqualTo(1);
        assertThat(catalogue.materialsOf(code("B01"), LATER.minusDays(1))).hasSize(12);
        assertThat(catalogue.materialsOf(code("B01"), LATER)).hasSize(11);
    }

    @Test
    void a_missing_item_ends_and_may_come_back_as_a_later_version() {
        imports.importAll(DEMO, START, "admin1");
        var without = new CatalogueContent(DEMO.items().stream().filter(item -> !item.code().value().equals("D05")).toList(),
            DEMO.materials().stream().filter(paper -> !paper.item().value().equals("D05")).toList(), DEMO.departments());
        assertThat(imports.importAll(without, LATER, "admin1")).isEqualTo(1);
        assertThat(catalogue.find(code("D05"), LATER.minusDays(1))).isPresent();
        assertThat(catalogue.find(code("D05"), LATER)).isEmpty();
        assertThatThrownBy(() -> catalogue.require(code("D05"), LATER)).isInstanceOf(ItemNotInForce.class);
        assertThatThrownBy(() -> catalogue.require(code("Z99"), LATER)).isInstanceOf(ItemUnknown.class);
        imports.importAll(DEMO, LATER.plusMonths(1), "admin1");
        assertThat(catalogue.require(code("D05"), LATER.plusMonths(1)).version()).isEqualTo(2);
        assertThat(catalogue.find(code("D05"), LATER.plusDays(1))).isEmpty();
    }

    @Test
    void two_imports_for_the_same_day_leave_only_the_second_in_force() {
        imports.importAll(DEMO, START, "admin1");
        imports.importAll(with("GOVERNMENT,,20,WORKING_DAY,3,,", "GOVERNMENT,,20,WORKING_DAY,2,,"), START, "admin1");
        assertThat(catalogue.require(code("A01"), START).promisedDays()).isEqualTo(2);
        assertThat(catalogue.inForce(START)).hasSize(48);
    }

    @Test
    void an_import_that_would_rewrite_the_past_is_refused_whole() {
        imports.importAll(DEMO, LATER, "admin1");
        InvalidCatalogue refused = catchThrowableOfType(InvalidCatalogue.class, () -> imports.importAll(DEMO, START, "admin1"));
        assertThat(refused.errors()).singleElement().extracting(ImportError::field, ImportError::code)
            .containsExactly("effectiveFrom", "EFFECTIVE_FROM_TOO_EARLY");
        assertThat(list.jdbc.sql("select count(*) from catalogue_import").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void every_import_says_who_and_how_many() {
        imports.importAll(DEMO, START, "admin1");
        assertThat(list.jdbc.sql("select imported_by, changed, effective_from from catalogue_import").query().singleRow())
            .containsEntry("imported_by", "admin1").containsEntry("changed", 48);
    }

    @Test
    void items_are_found_by_name_code_stage_and_department() {
        imports.importAll(DEMO, START, "admin1");
        assertThat(catalogue.search("施工许可", null, null, START)).extracting(Item::code).contains(code("C03"));
        assertThat(catalogue.search("Construction  PERMIT", Stage.S3, "", START)).extracting(Item::code).contains(code("C03"), code("C06"));
        assertThat(catalogue.search("c03", null, "housing", START)).extracting(Item::code).containsExactly(code("C03"));
        assertThat(catalogue.search(null, Stage.S2, "civildefence", START)).extracting(Item::code).containsExactly(code("B03"));
        assertThat(catalogue.search("nothing of the kind", null, null, START)).isEmpty();
    }

    @Test
    void a_shared_paper_is_asked_only_when_its_item_applies() {
        imports.importAll(DEMO, START, "admin1");
        assertThat(catalogue.materialsOf(code("A08"), DemoFiles.COMMERCIAL, START)).extracting(paper -> paper.code().value())
            .containsExactly("A08-M1", "A08-M2", "A08-M5", "A08-M6", "A08-M8");
        Set<org.binglian.codes.ItemCode> applies = Set.copyOf(DemoFiles.codes("A05 A08"));
        assertThat(catalogue.requiredMaterials(applies, DemoFiles.COMMERCIAL, START)).hasSize(7);
    }

    private static CatalogueContent with(String was, String is) {
        return DemoFiles.parse(DemoFiles.text("items.csv").replaceFirst(java.util.regex.Pattern.quote(was), is),
            DemoFiles.text("materials.csv"), DemoFiles.text("departments.csv"));
    }
}
