package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.binglian.catalogue.AsksAgain;
import org.binglian.catalogue.AsksAgain.Rule;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.DemoFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No shipped form and no paper of the list asks again for what is known (rule 7); the wrong examples show that it would be found. */
class AsksAgainTest {

    private static final Path WRONG = Path.of("src/test/resources/asks-again");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_form_asks_again_for_what_is_known(Path form) throws IOException {
        assertThat(AsksAgain.inForm(form.getFileName().toString(), read(form))).isEmpty();
    }

    @Test
    void no_item_of_the_list_asks_again_for_what_somebody_holds() {
        var list = DemoFiles.content();
        assertThat(AsksAgain.inList(list.items(), list.materials(), InformationSharingTest::ask)).isEmpty();
    }

    @Test
    void a_form_that_asks_again_is_found_field_by_field() throws IOException {
        assertThat(AsksAgain.inForm("site-notice.form", read(WRONG.resolve("site-notice.form")))).extracting(AsksAgain.Finding::element,
                AsksAgain.Finding::rule).containsExactly(tuple("creditCode", Rule.ASKS_BASE_DATA),
                tuple("signer", Rule.ASKS_BASE_DATA), tuple("floorArea",
                        Rule.ASKS_PROJECT_FACT));
    }

    @Test
    void a_list_that_asks_again_is_found_paper_by_paper() throws IOException {
        var wrong = CatalogueFiles.parse(new StringReader(DemoFiles.text("items.csv")), new StringReader(DemoFiles.text("materials.csv")
                + Files.readString(WRONG.resolve("more-materials.csv"))), new StringReader(DemoFiles.text("departments.csv")));
        assertThat(AsksAgain.inList(wrong.items(), wrong.materials(), InformationSharingTest::ask)).extracting(AsksAgain.Finding::element,
                AsksAgain.Finding::rule, AsksAgain.Finding::known).containsExactly(
                tuple("C03-M90", Rule.ASKS_HELD_PAPER, "NATIONAL_PLATFORM"),
                tuple("C03-M91", Rule.ASKS_OUTCOME, "A08"),
                tuple("C03-M92", Rule.ASKS_BASE_DATA, "申请表"),
                tuple("D07-M93", Rule.ASKS_TWICE, "U02-M1"));
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
