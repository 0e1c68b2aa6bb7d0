package org.binglian.modelling.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.Test;

/** A class of projects that a draft adds is rehearsed without a scenario of its own, and our own scenarios can be read. */
class AddedClassesTest {

    private final AddedClasses added = new AddedClasses();

    @Test
    void nothing_is_added_where_nothing_was() throws IOException {
        assertThat(added.scenarios(models(table()), models(table()), scenarios())).isEmpty();
    }

    @Test
    void a_new_class_gets_a_project_that_its_rule_lets_through() throws IOException {
        String changed = table().replaceFirst("(?s)(<rule id=\"Rule_SimpleLowRisk\">.*?</rule>)", "$1\n<rule id=\"Rule_Tiny\">"
                + rule("Rule_SimpleLowRisk").replace("id=\"In_", "id=\"In_Tiny").replace("id=\"Out_", "id=\"Out_Tiny").replace("]0..10000]", "]0..500]")
                        .replace("\"SIMPLE\"", "\"TINY\"").replace("\"INDUSTRIAL\", \"WAREHOUSE\"", "\"WAREHOUSE\"") + "</rule>");
        var scenarios = added.scenarios(models(table()), models(changed), scenarios());
        assertThat(scenarios).singleElement().satisfies(scenario -> {
            assertThat(scenario.id()).isEqualTo("class-tiny");
            assertThat(scenario.project().sector()).isEqualTo("WAREHOUSE");
            assertThat(scenario.project().numbers().get("floorArea")).isEqualByComparingTo("250");
            assertThat(scenario.legs()).hasSize(3);
        });
    }

    @Test
    void a_table_that_cannot_be_read_adds_nothing() throws IOException {
        assertThat(added.scenarios(models(table()), models("<broken"), scenarios())).isEmpty();
    }

    @Test
    void every_shipped_scenario_says_in_both_languages_what_it_plays() throws IOException {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(14).allSatisfy(one -> {
            assertThat(one.title().zh()).isNotBlank();
            assertThat(one.title().en()).isNotBlank();
            assertThat(one.about().zh()).isNotBlank();
            assertThat(one.legs()).isNotEmpty();
            assertThat(one.acts()).allSatisfy(act -> assertThat(act.act()).isIn("ANSWER", "SILENT", "LATE", "WITHDRAW"));
        });
    }

    private static List<Scenario> scenarios() throws IOException {
        return new ScenarioFiles(new com.fasterxml.jackson.databind.ObjectMapper(), "", Set.of()).all();
    }

    private static String table() throws IOException {
        return Files.readString(Path.of(AddedClasses.TABLE));
    }

    private static String rule(String id) throws IOException {
        String from = table().substring(table().indexOf("<rule id=\"" + id + "\">") + ("<rule id=\"" + id + "\">").length());
        return from.substring(0, from.indexOf("</rule>"));
    }

    private static ModelSet models(String table) {
        return new ModelSet(Map.of(AddedClasses.TABLE, table.getBytes(StandardCharsets.UTF_8)));
    }
}
