package org.binglian.studio.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.binglian.modelling.change.Changes;
import org.binglian.modelling.change.ChangeKind;
import org.binglian.modelling.change.Edits;
import org.binglian.modelling.change.Feel;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A difference is told in the words of an analyst, in both languages. */
class SpokenWordsTest {

    private static final SpokenWords WORDS = new SpokenWords(texts(), (code, locale) -> code.equals("planning") ? "规划局" : code);

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/changes", "messages/pages", "messages/desk", "messages/engine", "messages/listing", "messages/acts",
                "messages/review", "messages/mending");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static String zh(Edits.Edit edit) {
        return WORDS.say(Changes.between(Edits.MODELS, edit.made()).get(0).words(), Locale.CHINESE);
    }

    private static String en(Edits.Edit edit) {
        return WORDS.say(Changes.between(Edits.MODELS, edit.made()).get(0).words(), Locale.ENGLISH);
    }

    @Test
    void a_timer_is_named_by_its_clocks() {
        var edit = Edits.of("processes/item-review.bpmn", "deadline.due(execution, &quot;PROMISED&quot;)", "deadline.due(execution, &quot;STATUTORY&quot;)");
        assertThat(zh(edit)).isEqualTo("「审查期限届满」的时限改按「法定时限」（原按「承诺时限」）");
        assertThat(en(edit)).isEqualTo("timer “审查期限届满” now follows the clock “statutory limit” (was “promised time”)");
    }

    @Test
    void a_cell_is_named_by_its_row_its_conditions_and_its_column() {
        var edit = Edits.of("decisions/tolerance.dmn", "<text>20</text>", "<text>15</text>");
        assertThat(zh(edit)).isEqualTo("「容缺受理」第 4 条规则（清单所列工作日为大于 20）：最多（工作日）改为 15（原为 20）");
        assertThat(en(edit)).isEqualTo("“容缺受理”, rule 4 (清单所列工作日 is more than 20): 最多（工作日） now 15 (was 20)");
    }

    @Test
    void a_code_is_named_by_the_column_in_which_it_stands() {
        var edit = Edits.of("decisions/project-class.dmn", "<text>96</text>", "<text>68</text>");
        assertThat(zh(edit)).isEqualTo("「项目分类与审批周期」第 1 条规则（投资主体为政府投资）：全流程周期（工作日）改为 68（原为 96）");
        assertThat(WORDS.say(Feel.words("]0..10000]", "floorArea"), Locale.CHINESE)).isEqualTo("大于 0、不超过 10000");
        assertThat(WORDS.say(Feel.words("\"STAGE_START\"", "step"), Locale.ENGLISH)).isNotEqualTo("STAGE_START");
    }

    @Test
    void a_task_says_who_does_it_by_which_form_and_where_it_stands() {
        var changes = Changes.between(Edits.MODELS, Edits.newTask().made());
        assertThat(changes).extracting(change -> WORDS.say(change.words(), Locale.CHINESE)).contains(
                "新增用户任务「复核」（由规划局负责人办理、表单 review、在「并行汇合」之后、在「领导决定」之前）");
    }

    @Test
    void a_group_is_named_by_its_role() {
        var edit = Edits.of("processes/flows/flow-standard.bpmn", "${decidingBody}leader", "window,${leadDepartment}");
        assertThat(zh(edit)).isEqualTo("任务「领导决定」改由综合窗口、牵头部门办理（原由实施主体负责人）");
    }

    @Test
    void every_kind_has_its_words_in_both_languages() {
        for (var kind : ChangeKind.values()) {
            for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(texts().getMessage("change." + kind, null, "", locale)).as(kind + " " + locale).isNotBlank();
            }
        }
    }
}
