package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that other tools wrote, broken ones and hostile ones get an answer that names the place and the rule. */
class ForeignFilesTest {

    private static final Path CORPUS = Path.of("src/test/resources/lint/corpus");
    /** Against a linter that never ends; how fast it is says {@code LintSpeed}. */
    private static final Duration GUARD = Duration.ofMinutes(3);
    private static List<Map.Entry<String, byte[]>> ours;

    /** The first call reads classes and texts, so that the tests see rules and not their loading run out of time. */
    @BeforeAll
    static void warm() throws IOException {
        Linter.lint(new ModelSet(Map.of("forms/review.form", Files.readAllBytes(Path.of("forms/review.form")),
                "prefixed-juel.dmn", Files.readAllBytes(CORPUS.resolve("prefixed-juel.dmn")), "decisions/tolerance.dmn", Files.readAllBytes(Path.of("decisions/tolerance.dmn")))));
    }

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).sorted();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_file_from_anywhere_gets_findings_that_name_the_place_and_the_rule(Path file) throws IOException {
        answered(Map.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @CsvSource({"zeebe-like.bpmn, , trap-other-engine", "activiti-like.bpmn, sc, security-script", "activiti-like.bpmn, t, security-class",
            "flowable-like.bpmn20.xml, mail, security-connector", "jbpm-like.bpmn2, _T, security-script", "bizagi-like.bpmn, Id_b, rule-wait-outside",
            "dmn-1.1.dmn, t, decision-gap", "dmn-1.2.dmn, t, decision-gap", "dmn-1.3.dmn, t, decision-gap", "dmn-1.5.dmn, t, decision-gap",
            "drools-like.dmn, _4055, decision-requirement", "prefixed-juel.dmn, ie, decision-language", "prefixed-juel.dmn, t, decision-hit-policy",
            "prefixed-juel.dmn, e, decision-feel", "form-old.form, submit, form-component", "form-8.form, F1, form-component",
            "form-8.form, D1, form-component", "form-8.form, '', form-version", "xxe.bpmn, '', file-doctype", "bomb.bpmn, '', file-doctype",
            "external-dtd.dmn, '', file-doctype", "zero.dmn, '', file-broken", "truncated.bpmn, '', file-broken", "png.bpmn, '', file-unknown",
            "duplicate-attribute.bpmn, '', file-broken", "wrong-namespace.bpmn, '', file-unknown", "cmmn.bpmn, '', file-unknown"})
    void what_is_wrong_is_said_at_its_element(String file, String element, String rule) throws IOException {
        assertThat(Patient.lintAlone(Map.of(file, Files.readAllBytes(CORPUS.resolve(file))))).as(file).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            if (element != null) {
                assertThat(finding.element()).isEqualTo(element);
            }
        });
    }

    @Test
    void a_hundred_kilobytes_of_feel_are_answered() {
        eachAnswered(LargeFiles.cells());
    }

    @Test
    void ten_thousand_levels_and_twenty_thousand_elements_and_five_megabytes_are_answered() {
        eachAnswered(LargeFiles.shapes());
    }

    @Test
    void a_table_of_two_thousand_rules_is_answered() {
        eachAnswered(LargeFiles.tables());
    }

    @Property(tries = 12)
    void a_model_of_ours_with_bytes_lost_doubled_or_swapped_never_stops_the_linter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes)
            throws IOException {
        var random = new Random(seed);
        var file = ours().get(random.nextInt(ours().size()));
        byte[] content = file.getValue();
        for (int i = 0; i < changes; i++) {
            content = changed(content, random);
        }
        byte[] judged = content;
        assertThat(assertTimeoutPreemptively(GUARD, () -> Linter.lintAlone(Map.of(file.getKey(), judged)))).noneMatch(finding ->
                finding.rule().equals(Linter.CANNOT_BE_JUDGED) && !finding.arguments().contains("time"));
    }

    private static byte[] changed(byte[] content, Random random) {
        int from = random.nextInt(content.length);
        int length = Math.min(content.length - from, 1 + random.nextInt(200));
        byte[] piece = java.util.Arrays.copyOfRange(content, from, from + length);
        int to = random.nextInt(content.length);
        String before = new String(content, StandardCharsets.ISO_8859_1);
        String text = new String(piece, StandardCharsets.ISO_8859_1);
        String after = switch (random.nextInt(3)) {
            case 0 -> before.substring(0, from) + before.substring(from + length);
            case 1 -> before.substring(0, to) + text + before.substring(to);
            default -> new StringBuilder(before).replace(from, from + length, new StringBuilder(text).reverse().toString()).toString();
        };
        return after.isEmpty() ? content : after.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static synchronized List<Map.Entry<String, byte[]>> ours() throws IOException {
        if (ours == null) {
            ours = List.copyOf(new TreeMap<>(LintOfOurModelsTest.ours().files()).entrySet());
        }
        return ours;
    }

    private static void eachAnswered(Map<String, byte[]> files) {
        files.forEach((name, content) -> answered(Map.of(name, content)));
    }

    private static void answered(Map<String, byte[]> file) {
        List<Finding> findings = assertTimeoutPreemptively(GUARD, () -> Linter.lintAlone(file));
        assertThat(findings).hasSizeLessThanOrEqualTo(Bounds.FOREIGN.findings());
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.file()).isIn(file.keySet().iterator().next(), finding.rule().equals(Linter.CANNOT_BE_JUDGED) ? "" : "a file");
            assertThat(Linter.rule(finding.rule()).isPresent() || finding.rule().equals(Linter.CANNOT_BE_JUDGED)).as(finding.rule()).isTrue();
            assertThat(LintTexts.in(Locale.SIMPLIFIED_CHINESE).message(finding)).isNotBlank().doesNotContain("Exception", "\tat ");
            assertThat(LintTexts.in(Locale.ENGLISH).message(finding)).isNotBlank().doesNotContain("Exception", "\tat ");
        });
        assertThat(findings).as("%s", findings).noneMatch(finding -> finding.rule().equals(Linter.CANNOT_BE_JUDGED) && !finding.arguments().contains("time"));
    }
}
