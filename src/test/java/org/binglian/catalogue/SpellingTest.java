package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {

    private static final String PERMIT = "建设工程规划许可证核发";

    private final TestCatalogue list = new TestCatalogue();

    @BeforeAll
    void the_demo_list_is_in_force() {
        list.imports.importAll(DemoFiles.content(), LocalDate.of(2020, 1, 1), "system");
    }

    @ParameterizedTest
    @CsvSource({"jianshegongcheng", "xukezheng", "xuke", "xkz", "jsgcghxkz", "ghxukez", "g", "zhenghefa"})
    void a_name_is_spelt_in_full_by_initials_and_mixed(String typed) {
        assertThat(Spelling.of(PERMIT).spells(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ianshe", "xkx", "jsgcxkz", "zzz", "xukezhengs"})
    void what_does_not_stand_together_is_not_spelt(String typed) {
        assertThat(Spelling.of(PERMIT).spells(typed)).isFalse();
    }

    @Test
    void an_abbreviation_may_leave_characters_out_but_not_the_first() {
        assertThat(Spelling.of(PERMIT).abbreviates("jsgcxkz")).isTrue();
        assertThat(Spelling.of(PERMIT).abbreviates("gcxkz")).isFalse();
        assertThat(Spelling.of(PERMIT).abbreviates("jkz")).as("too short to mean anything").isFalse();
    }

    @Test
    void characters_of_two_readings_are_found_by_either_and_u_umlaut_by_v_and_u() {
        assertThat(Spelling.of("建设用地").spells("yongdi")).isTrue();
        assertThat(Spelling.of("重大工程").spells("zhongda")).isTrue();
        assertThat(Spelling.of("城市绿地").spells("lvdi")).isTrue();
        assertThat(Spelling.of("城市绿地").spells("chengshiludi")).isTrue();
        assertThat(Spelling.of("城市绿地").spells("sld")).isTrue();
    }

    @Test
    void the_list_is_searched_by_pinyin_and_by_everything_else() {
        assertThat(found("jsgcxkz")).containsExactly("B02");
        assertThat(found("xkz")).contains("A08", "B02", "C03").doesNotContain("A05");
        assertThat(found("xuke shig")).contains("C03", "C06").doesNotContain("B02");
        assertThat(found("规划 许可证")).containsExactly("A08", "B02");
        assertThat(found("B01")).containsExactly("B01");
        assertThat(found("building construction")).containsExactly("C03");
        assertThat(found("qqqq")).isEmpty();
        assertThat(found("  ")).hasSize(48);
    }

    private List<String> found(String query) {
        return list.catalogue.search(query, null, null, LocalDate.of(2026, 11, 23)).stream().map(item -> item.code().value()).toList();
    }
}
