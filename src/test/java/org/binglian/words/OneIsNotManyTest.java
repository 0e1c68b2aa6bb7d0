package org.binglian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** English has one case and two cases: a count before a plural chooses its words; a limit that is never one need not. */
class OneIsNotManyTest {

    private static final String MANY = " (?:[a-z]+ ){0,2}(?:days|cases|items|documents|papers|projects|accounts|errors|warnings|files|drafts|releases|changes|rules"
            + "|places|tasks|entries|cards|versions|applications|steps|rows|differences|bodies|minutes)\\b";
    private static final Pattern COUNTED = Pattern.compile("\\{\\d}" + MANY);
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,");
    private static final Pattern ONE_OF_MANY = Pattern.compile("(?<![\\d.])1" + MANY);
    private static final Pattern NONE_OF_ONE = Pattern.compile("(?<![\\d.])0 (?:(?:working|running) )?(?:day|case|item|document|paper|project|file|error|step|row)\\b");
    /** Values that are texts, as in notices; limits that are above one. */
    private static final List<String> NEVER_ONE = List.of("notice.", "lint.", "problem.model-draft-too-many.detail", "problem.batch-size.detail",
            "problem.extension-too-long.detail", "problem.special-procedure-too-long.detail", "desk.show.defaulting", "listing.within", "sign-in.demo-officials",
            "drafts.rehearsed-steps", "acts.offer.correction", "apply.materials.missing");

    private static Stream<String> keys() {
        return Texts.EN.all().keySet().stream().filter(key -> NEVER_ONE.stream().noneMatch(key::startsWith));
    }

    @Test
    void a_count_before_a_plural_has_words_for_one() {
        assertThat(keys().filter(key -> !CHOICE.matcher(Texts.EN.all().get(key)).find() && COUNTED.matcher(Texts.EN.all().get(key)).find())).isEmpty();
    }

    @Test
    void one_is_said_as_one_and_none_as_many() {
        var chosen = keys().filter(key -> CHOICE.matcher(Texts.EN.all().get(key)).find()).toList();
        assertThat(chosen).hasSizeGreaterThan(50);
        assertThat(chosen).allSatisfy(key -> {
            assertThat(said(key, 0)).doesNotContainPattern(NONE_OF_ONE).doesNotContain("choice");
            assertThat(said(key, 1)).doesNotContainPattern(ONE_OF_MANY).doesNotContain("choice");
            assertThat(said(key, 2)).contains("2").doesNotContain("choice");
        });
    }

    private static String said(String key, int count) {
        return new MessageFormat(Texts.EN.all().get(key), Locale.ENGLISH).format(Stream.generate(() -> count).limit(9).toArray());
    }
}
