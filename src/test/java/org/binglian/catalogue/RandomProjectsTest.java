package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.binglian.catalogue.PrerequisiteGraph.Relation;
import org.binglian.codes.ItemCode;
import org.junit.jupiter.api.Test;

/** What must hold of the demo list for any project at all. */
class RandomProjectsTest {

    private static final CatalogueContent LIST = DemoFiles.content();
    private static final List<String> FEATURES = List.of("AIRPORT_CLEARANCE", "CLIMATE_SENSITIVE", "DEEP_BASEMENT", "EIA_FORM",
        "EIA_REPORT", "FARMLAND_CONVERSION", "FOREST_GRASSLAND", "GEOHAZARD_ZONE", "HIGHWAY_WORKS", "LIGHTNING_SPECIAL_SITE",
        "MAJOR_SEISMIC", "MAJOR_SOCIAL_RISK", "MINERAL_OVERLAY", "NEAR_RIVER", "OUT_OF_CODE_HIGHRISE", "RELICS_ZONE",
        "ROAD_OCCUPATION", "SECURITY_ZONE", "SEWER_DISCHARGE", "SPECIAL_FIRE", "TREES_ON_SITE", "VERIFICATION_LIST",
        "WATER_ABSTRACTION");

    @Test
    void no_applicable_item_needs_one_that_does_not_apply_and_none_waits_for_itself() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            ProjectFacts facts = project(random);
            Set<ItemCode> applies = Applicability.applicable(LIST.items(), facts);
            List<Relation> relations = new PrerequisiteGraph(LIST.items(), applies).relations();
            assertThat(applies).as(facts.toString()).containsAll(relations.stream().map(Relation::prerequisite).toList());
            assertThat(decidable(applies, relations)).as(facts.toString()).isEqualTo(applies);
        }
    }

    private static Set<ItemCode> decidable(Set<ItemCode> applies, List<Relation> relations) {
        Set<ItemCode> decided = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = decided.addAll(applies.stream().filter(item -> relations.stream()
                .filter(relation -> relation.item().equals(item) && relation.decision() != WaiverDecision.WAIVE_TO_START)
                .allMatch(relation -> decided.contains(relation.prerequisite()))).toList());
        }
        return decided;
    }

    private static ProjectFacts project(Random random) {
        Map<String, Integer> numbers = new HashMap<>();
        ProjectFacts.NUMBERS.stream().sorted().forEach(name -> numbers.put(name, random.nextInt(3) * random.nextInt(6_000_000)));
        Set<String> features = new HashSet<>();
        FEATURES.stream().filter(feature -> random.nextInt(3) == 0).forEach(features::add);
        return ProjectFacts.of(one(random, "COMMERCIAL", "GOVERNMENT", "SIMPLE"), one(random, "ENTERPRISE", "GOVERNMENT"),
            one(random, "INDUSTRIAL", "EDUCATION", "COMMERCIAL_HOUSING"), one(random, "GRANTED", "ALLOCATED"), "150105", numbers, features);
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
