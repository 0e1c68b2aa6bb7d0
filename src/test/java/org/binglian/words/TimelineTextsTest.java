package org.binglian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of the timeline: their places are facts, and silence is never told as a person's approval. */
class TimelineTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void places_in_braces_are_left_for_the_timeline_to_fill() {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames("messages/review", "messages/intake");
        assertThat(source.getMessage("timeline.OPINION_GIVEN", null, "", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("{itemCode}：{department}提出意见：{opinion}，{reason}");
        assertThat(source.getMessage("timeline.OPINION_GIVEN", null, "", Locale.ENGLISH)).contains("{department}").contains("{opinion}");
        assertThat(source.getMessage("timeline.STAGE_STARTED", null, "", Locale.ENGLISH)).contains("departments’ parallel review");
    }

    @Test
    void a_sentence_names_only_facts_that_are_recorded_with_its_kind() {
        String always = Sources.files().entrySet().stream().filter(file -> file.getKey().endsWith("ReviewEntries.java")).findFirst().orElseThrow()
                .getValue();
        Kinds.all().forEach((kind, file) -> {
            var facts = new java.util.ArrayList<>(Sources.literals(Sources.read(file)));
            if (file.toString().contains("review")) {
                facts.addAll(Sources.literals(always));
            }
            if (file.toString().contains("supervision")) {
                facts.addAll(Sources.literals(Sources.read(file.resolveSibling("HandoverEntries.java"))));
            }
            for (Texts texts : List.of(Texts.ZH, Texts.EN)) {
                var places = PLACE.matcher(texts.all().get("timeline." + kind)).results().map(hit -> hit.group(1)).toList();
                assertThat(facts).as("facts of %s", kind).containsAll(places);
                assertThat(texts.all().get("timeline.title." + kind)).as("title of %s", kind).doesNotContain("{");
            }
        });
    }

    @Test
    void both_languages_fill_in_the_same_facts() {
        Kinds.all().keySet().forEach(kind -> assertThat(places(Texts.EN, kind)).as(kind).isEqualTo(places(Texts.ZH, kind)));
    }

    @Test
    void what_silence_brought_is_called_a_timeout_default() {
        for (String kind : List.of("ACCEPTANCE_DEEMED", "OPINION_DEEMED_CONSENT", "ITEM_PASSED_BY_DEFAULT", "DEFAULT_RECORDED")) {
            assertThat(Texts.ZH.all().get("timeline." + kind)).as(kind).contains("超时默认");
            assertThat(Texts.ZH.all().get("timeline.title." + kind)).as(kind).contains("超时默认");
            assertThat(Texts.EN.all().get("timeline." + kind)).as(kind).containsIgnoringCase("by timeout").doesNotContainIgnoringCase("granted");
            assertThat(Texts.EN.all().get("timeline.title." + kind)).as(kind).containsIgnoringCase("timeout");
        }
        Texts.EN.all().forEach((key, text) -> {
            if (key.startsWith("timeline.") && text.contains("deemed")) {
                assertThat(text).as(key).contains("timeout");
            }
        });
    }

    private static List<String> places(Texts texts, String kind) {
        return PLACE.matcher(texts.all().get("timeline." + kind)).results().map(hit -> hit.group(1)).sorted().toList();
    }
}
