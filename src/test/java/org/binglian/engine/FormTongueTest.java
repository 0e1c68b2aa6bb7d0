package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Forms say everything in two languages; each reader sees one. */
class FormTongueTest {

    private static final FormTongue CHINESE = FormTongue.of(Locale.SIMPLIFIED_CHINESE);
    private static final FormTongue ENGLISH = FormTongue.of(Locale.ENGLISH);

    @Test
    void a_label_is_split_at_its_slash() {
        assertThat(CHINESE.words("意见 / Opinion")).isEqualTo("意见");
        assertThat(ENGLISH.words("意见 / Opinion")).isEqualTo("Opinion");
        assertThat(ENGLISH.words("评价（1至5星）/ Stars, 1 to 5")).isEqualTo("Stars, 1 to 5");
        assertThat(ENGLISH.words("没有英文")).isEqualTo("没有英文");
    }

    @Test
    void of_two_paragraphs_the_readers_is_shown_upright() {
        String both = "请说明情况。\n\n*Give your account.*";
        assertThat(CHINESE.words(both)).isEqualTo("请说明情况。");
        assertThat(ENGLISH.words(both)).isEqualTo("Give your account.");
    }

    @Test
    void names_within_an_expression_are_split_and_the_expression_stays() {
        String both = "=if reason = null then \"没有理由 / No reason\" else \"**理由 / Reason** \" + reason";
        assertThat(CHINESE.words(both)).isEqualTo("=if reason = null then \"没有理由\" else \"**理由** \" + reason");
        assertThat(ENGLISH.words(both)).isEqualTo("=if reason = null then \"No reason\" else \"**Reason** \" + reason");
        assertThat(ENGLISH.words("=\"[打开材料 / Open the papers](/pre-reviews/\" + string(id) + \")\""))
                .isEqualTo("=\"[Open the papers](/pre-reviews/\" + string(id) + \")\"");
    }

    @Test
    void every_word_of_a_form_and_nothing_else() throws Exception {
        var form = new ObjectMapper().readTree("{\"components\":[{\"key\":\"甲 / a\",\"label\":\"甲 / A\",\"values\":[{\"label\":\"是 / Yes\",\"value\":\"true\"}]}]}");
        assertThat(ENGLISH.form(form).toString())
                .isEqualTo("{\"components\":[{\"key\":\"甲 / a\",\"label\":\"A\",\"values\":[{\"label\":\"Yes\",\"value\":\"true\"}]}]}");
    }
}
