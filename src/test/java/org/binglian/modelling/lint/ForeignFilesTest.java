package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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

/** Files that other tools wrote, broken ones and hostile ones get an answer in time that names the place and the rule. */
class ForeignFilesTest {

    private static final Path CORPUS = Path.of("src/test/resources/lint/corpus");
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final long MEMORY = 300L << 20;
    private static List<Map.Entry<String, byte[]>> ours;

    /** The first call reads classes and texts; the bound holds for a running server. */
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
        assertThat(Linter.lintAlone(Map.of(file, Files.readAllBytes(CORPUS.resolve(file))))).as(file).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            if (element != null) {
                assertThat(finding.element()).isEqualTo(element);
            }
        });
    }

    @Test
    void a_hundred_kilobytes_of_feel_are_answered() {
        for (String cell : List.of("\"A\", ".repeat(20_000) + "\"B\"", "1" + " + 1".repeat(25_000), "(".repeat(50_000), "[".repeat(24) + "1",
                "if a then ".repeat(300), "not(".repeat(30) + "1" + ")".repeat(30), "((((((((((((((((((((((((1))))))))))))))))))))))))")) {
            answered(Map.of("x.dmn", cell(cell)));
        }
    }

    @Test
    void ten_thousand_levels_and_twenty_thousand_elements_and_five_megabytes_are_answered() {
        String open = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='D' targetNamespace='x'><process id='p' isExecutable='true'>";
        answered(Map.of("deep.bpmn", bytes(open + "<subProcess>".repeat(10_000))));
        answered(Map.of("deep.form", bytes("{\"components\":[".repeat(10_000))));
        answered(Map.of("text.bpmn", bytes(open + "<documentation>" + "${".repeat(2_600_000) + "</documentation></process></definitions>")));
        var many = new StringBuilder(open);
        for (int i = 0; i < 10_000; i++) {
            many.append("<exclusiveGateway id='g").append(i).append("'/><sequenceFlow id='f").append(i).append("' sourceRef='g").append(i)
                    .append("' targetRef='g").append((i * 7919) % 10_000).append("'/>");
        }
        answered(Map.of("many.bpmn", bytes(many + "</process></definitions>")));
    }

    @Test
    void a_table_of_two_thousand_rules_is_answered() {
        var random = new Random(1);
        var rules = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            rules.append("<rule id='r").append(i).append("'>");
            for (int column = 0; column < 6; column++) {
                rules.append("<inputEntry><text>").append(random.nextBoolean() ? "" : "not(\"V" + random.nextInt(200) + "\")").append("</text></inputEntry>");
            }
            rules.append("<outputEntry><text>1</text></outputEntry></rule>");
        }
        for (String policy : List.of("FIRST", "UNIQUE")) {
            answered(Map.of("x.dmn", bytes("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D' name='d' namespace='x'><decision id='x' name='x'>"
                    + "<decisionTable id='T' hitPolicy='" + policy + "'>" + "<input><inputExpression><text>a</text></inputExpression></input>".repeat(6)
                    + "<output name='o'/>" + rules + "</decisionTable></decision></definitions>")));
        }
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
        long began = System.nanoTime();
        assertThat(Linter.lintAlone(Map.of(file.getKey(), content))).noneMatch(finding -> finding.rule().equals(Linter.CANNOT_BE_JUDGED)
                && !finding.arguments().contains("time"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND.plusMillis(500));
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

    private static void answered(Map<String, byte[]> file) {
        long before = kept();
        long began = System.nanoTime();
        List<Finding> findings = Linter.lintAlone(file);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND.plusMillis(500));
        assertThat(kept() - before).isLessThan(MEMORY);
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.file()).isIn(file.keySet().iterator().next(), finding.rule().equals(Linter.CANNOT_BE_JUDGED) ? "" : "a file");
            assertThat(Linter.rule(finding.rule()).isPresent() || finding.rule().equals(Linter.CANNOT_BE_JUDGED)).as(finding.rule()).isTrue();
            assertThat(LintTexts.in(Locale.SIMPLIFIED_CHINESE).message(finding)).isNotBlank().doesNotContain("Exception", "\tat ");
            assertThat(LintTexts.in(Locale.ENGLISH).message(finding)).isNotBlank().doesNotContain("Exception", "\tat ");
        });
        assertThat(findings).as("%s", findings).noneMatch(finding -> finding.rule().equals(Linter.CANNOT_BE_JUDGED) && !finding.arguments().contains("time"));
    }

    /** What outlived a collection, in bytes: garbage that nobody has asked to collect is no use of memory. */
    private static long kept() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static byte[] cell(String feel) {
        return bytes("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D' name='d' namespace='x'><decision id='x' name='x'>"
                + "<decisionTable id='T'><input id='I'><inputExpression id='IE'><text>a</text></inputExpression></input><output id='O' name='o'/>"
                + "<rule id='R'><inputEntry id='E'><text><![CDATA[" + feel + "]]></text></inputEntry><outputEntry id='OE'><text>1</text></outputEntry></rule>"
                + "<rule id='R'><inputEntry id='E2'><text>1</text></inputEntry><outputEntry id='OE2'><text>1</text></outputEntry></rule>"
                + "</decisionTable></decision></definitions>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
