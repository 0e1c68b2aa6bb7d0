package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.catalogue.DemoFiles.COMMERCIAL;
import static org.binglian.catalogue.DemoFiles.GOVERNMENT;
import static org.binglian.catalogue.DemoFiles.SIMPLE;
import static org.binglian.catalogue.DemoFiles.code;
import static org.binglian.catalogue.DemoFiles.codes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.binglian.catalogue.PrerequisiteGraph.Counts;
import org.binglian.catalogue.PrerequisiteGraph.Relation;
import org.binglian.codes.ItemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the demo list, counted again from the files for the three standard projects. */
class StandardProjectsTest {

    private static final ItemCode PERMIT = code("C03");
    private static final CatalogueContent LIST = DemoFiles.content();

    record Figures(ProjectFacts facts, String items, Counts counts, int hardChain, String hardPath, int serial, int day,
                   int[] chains, int[] budgets, int papers, int asked, int shared, int file, int baseData, int lines, int bodies) {}

    static Stream<Arguments> projects() {
        return Stream.of(
            new Figures(COMMERCIAL,
                "A05 A08 B01 B02 B03 B04 C01 C02 C03 C04 C07 P02 P03 P04 P06 U01 U02 D01 D02 D04 D05 D06 D07 D08",
                new Counts(34, 6, 18, 10, 14, 5), 25, "B01 B02 C02 C03", 43, 25,
                new int[] {4, 15, 10}, new int[] {15, 20, 32}, 89, 40, 25, 8, 16, 8, 5),
            new Figures(GOVERNMENT,
                "A01 A02 A06 A08 A09 A03 B01 B02 B03 C01 C02 C03 C04 P02 P05 U01 U02 D01 D02 D04 D05 D06 D07 D08",
                new Counts(37, 11, 21, 5, 14, 8), 28, "A06 A09 C03", 78, 40,
                new int[] {25, 15, 10}, new int[] {42, 26, 28}, 93, 42, 31, 4, 16, 7, 5),
            new Figures(SIMPLE, "A05 B02 C03 C04 P05 U01 U02 D01 D03 D06 D08",
                new Counts(6, 1, 2, 3, 4, 1), 8, "B02 C03", 9, 8,
                new int[] {1, 5, 3}, new int[] {1, 5, 4}, 27, 14, 3, 4, 6, 5, 4))
            .map(figures -> Arguments.of(figures.facts().projectClass(), figures));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_items_that_apply_are_the_published_ones(String name, Figures figures) {
        assertThat(Applicability.applicable(LIST.items(), figures.facts())).containsExactlyInAnyOrderElementsOf(codes(figures.items()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_prerequisites_up_to_the_permit_are_the_published_ones(String name, Figures figures) {
        assertThat(DemoFiles.graph(LIST, figures.facts()).countsUpTo(PERMIT)).isEqualTo(figures.counts());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_chains_to_the_permit_are_as_long_as_published(String name, Figures figures) {
        PrerequisiteGraph graph = DemoFiles.graph(LIST, figures.facts());
        assertThat(graph.hardChainTo(PERMIT).days()).isEqualTo(figures.hardChain());
        assertThat(graph.hardChainTo(PERMIT).items()).isEqualTo(codes(figures.hardPath()));
        assertThat(graph.serialChainTo(PERMIT).days()).isEqualTo(figures.serial());
        assertThat(graph.decidedOnDay(PERMIT)).isEqualTo(figures.day());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_chain_inside_each_stage_keeps_its_budget(String name, Figures figures) {
        PrerequisiteGraph graph = DemoFiles.graph(LIST, figures.facts());
        for (Stage stage : List.of(Stage.S1, Stage.S2, Stage.S3)) {
            assertThat(graph.hardChainIn(stage).days()).as(stage.name()).isEqualTo(figures.chains()[stage.ordinal()])
                .isLessThanOrEqualTo(figures.budgets()[stage.ordinal()]).isLessThanOrEqualTo(45);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_papers_up_to_the_permit_are_as_many_as_published(String name, Figures figures) {
        Set<ItemCode> applies = Applicability.applicable(LIST.items(), figures.facts());
        List<Item> before = LIST.items().stream().filter(item -> applies.contains(item.code()) && item.stage().upTo(Stage.S3)).toList();
        List<ItemCode> codes = before.stream().map(Item::code).toList();
        List<Material> papers = LIST.materials().stream()
            .filter(paper -> codes.contains(paper.item()) && paper.required(figures.facts(), applies)).toList();
        assertThat(papers).hasSize(figures.papers());
        assertThat(from(papers, Material.Origin.APPLICANT)).isEqualTo(figures.asked());
        assertThat(from(papers, Material.Origin.SHARED)).isEqualTo(figures.shared());
        assertThat(papers.stream().filter(Material::applicationForm).count()).isEqualTo(figures.baseData());
        assertThat(from(papers, Material.Origin.BASE_DATA) - figures.baseData()).isEqualTo(figures.file());
        assertThat(different(before, Item::supervisingDepartment)).isEqualTo(figures.lines());
        assertThat(different(before, Item::decidingBody)).isEqualTo(figures.bodies());
    }

    @Test
    void the_six_hard_prerequisites_of_the_commercial_project_are_those_of_the_law() {
        assertThat(DemoFiles.graph(LIST, COMMERCIAL).relationsUpTo(PERMIT))
            .filteredOn(relation -> relation.decision() == WaiverDecision.HARD)
            .containsExactlyInAnyOrder(hard("A08", "A05"), hard("B02", "B01"), hard("C02", "B02"), hard("C03", "B02"),
                hard("C03", "A08"), hard("C03", "C02"));
    }

    @Test
    void one_relation_of_the_thirty_four_belongs_to_the_utilities() {
        assertThat(DemoFiles.graph(LIST, COMMERCIAL).relationsUpTo(PERMIT))
            .filteredOn(relation -> !relation.item().equals(code("U01"))).hasSize(33);
    }

    @Test
    void farmland_lengthens_the_first_stage_to_forty_days_and_the_permit_to_day_fifty_five() {
        Set<String> features = new LinkedHashSet<>(GOVERNMENT.features());
        features.add("FARMLAND_CONVERSION");
        PrerequisiteGraph graph = DemoFiles.graph(LIST, ProjectFacts.of("GOVERNMENT", "GOVERNMENT", "EDUCATION", "ALLOCATED",
            "150105", GOVERNMENT.numbers(), features));
        assertThat(graph.hardChainIn(Stage.S1)).isEqualTo(new PrerequisiteGraph.Chain(40, codes("A06 A07 A09")));
        assertThat(graph.decidedOnDay(PERMIT)).isEqualTo(55);
    }

    @Test
    void two_features_alone_leave_twenty_six_relations_and_thirty_three_papers() {
        ProjectFacts facts = ProjectFacts.of("COMMERCIAL", "ENTERPRISE", "COMMERCIAL_HOUSING", "GRANTED", "150105",
            Map.of("floorArea", 42000), Set.of("DEEP_BASEMENT", "NEAR_RIVER"));
        Set<ItemCode> applies = Applicability.applicable(LIST.items(), facts);
        Counts counts = DemoFiles.graph(LIST, facts).countsUpTo(PERMIT);
        assertThat(counts.listed()).isEqualTo(26);
        assertThat(counts.hard()).isEqualTo(6);
        assertThat(LIST.items().stream().filter(item -> applies.contains(item.code()) && item.stage().upTo(Stage.S3))
            .flatMap(item -> LIST.materials().stream().filter(paper -> paper.item().equals(item.code())))
            .filter(paper -> paper.required(facts, applies) && paper.source() == Material.Source.APPLICANT)).hasSize(33);
    }

    @Test
    void the_whole_list_has_the_published_numbers_of_papers() {
        assertThat(LIST.items()).hasSize(48);
        assertThat(LIST.departments()).hasSize(29);
        assertThat(LIST.materials()).hasSize(274);
        assertThat(from(LIST.materials(), Material.Origin.APPLICANT)).isEqualTo(121);
        assertThat(from(LIST.materials(), Material.Origin.SHARED)).isEqualTo(87);
        assertThat(from(LIST.materials(), Material.Origin.BASE_DATA)).isEqualTo(66);
        List<ItemCode> before = LIST.items().stream().filter(item -> item.stage().upTo(Stage.S3)).map(Item::code).toList();
        assertThat(LIST.materials().stream().filter(paper -> before.contains(paper.item())
            && paper.source() == Material.Source.APPLICANT)).hasSize(106);
        assertThat(LIST.materials().stream().filter(paper -> paper.source() == Material.Source.APPLICANT)
            .map(Material::nameZh).distinct()).hasSize(121);
    }

    @Test
    void the_list_names_twenty_three_features_and_twelve_deciding_bodies() {
        assertThat(LIST.items().stream().map(Item::decidingBody).distinct()).hasSize(12);
        assertThat(LIST.items().stream().filter(item -> item.decidingBody().equals("bureau"))).hasSize(21);
        assertThat(LIST.items().stream().map(item -> item.condition().text())
            .flatMap(text -> java.util.regex.Pattern.compile("contains \"([A-Z_]+)\"").matcher(text).results())
            .map(found -> found.group(1)).distinct()).hasSize(23);
    }

    private static Relation hard(String item, String prerequisite) {
        return new Relation(code(item), code(prerequisite), WaiverDecision.HARD);
    }

    private static long from(List<Material> papers, Material.Origin origin) {
        return papers.stream().filter(paper -> paper.source().origin() == origin).count();
    }

    private static long different(List<Item> items, Function<Item, String> property) {
        return items.stream().map(property).distinct().count();
    }
}
