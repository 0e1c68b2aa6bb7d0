package org.binglian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.access.Role;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.issuance.PaperKind;
import org.binglian.project.NationalState;
import org.binglian.review.Decision;
import org.binglian.review.OpinionKind;
import org.junit.jupiter.api.Test;

/** Whatever the source can say to a person has its words in both languages; a new kind without words fails here. */
class EveryTextIsThereTest {

    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)+");

    private static void spoken(Stream<String> keys) {
        var asked = new TreeSet<>(keys.toList());
        assertThat(asked).as("what the source asks for").isNotEmpty();
        assertThat(asked.stream().filter(key -> !Texts.ZH.has(key))).as("missing in Chinese").isEmpty();
        assertThat(asked.stream().filter(key -> !Texts.EN.has(key))).as("missing in English").isEmpty();
    }

    @Test
    void every_refusal_says_what_is_wrong_and_what_to_do() {
        var types = new TreeSet<>(Set.of("denied"));
        var lacking = new ArrayList<String>();
        for (var call : Sources.calls("Refusal\\.(?:invalid|conflict|notFound|denied|malformed|tooLarge)")) {
            var said = call.literals(0);
            if (call.arguments().isEmpty()) {
                continue;
            }
            if (said.isEmpty() || !call.arguments().get(0).startsWith("\"")) {
                said = Sources.literals(Sources.read(call.file())).stream().filter(text -> TYPE.matcher(text).matches()).toList();
                assertThat(said).as("types of %s", call).isNotEmpty();
            }
            types.addAll(said);
            said.stream().filter(type -> asks("problem." + type) > call.given(1)).forEach(type -> lacking.add(call.toString()));
        }
        Sources.find("String type\\(\\) \\{\\s*return \"([a-z-]+)\"").forEach(hit -> types.add(hit.group(1)));
        Sources.find("(?:problems\\.write\\([^;]*?|Told(?:\\.of|\\.field)?\\(\\d+, )\"([a-z-]+)\"").forEach(hit -> types.add(hit.group(1)));
        spoken(types.stream().flatMap(type -> Stream.of("problem." + type, "problem." + type + ".detail")));
        assertThat(lacking).as("refusals that give fewer values than their text has places").isEmpty();
    }

    private static int asks(String key) {
        return Stream.of(Texts.ZH, Texts.EN).mapToInt(texts -> Math.max(texts.asks(key), texts.asks(key + ".detail"))).max().orElse(0);
    }

    @Test
    void every_refused_field_says_what_is_wrong_with_it() {
        var codes = new TreeSet<String>();
        var lacking = new ArrayList<String>();
        for (var call : Sources.calls("(?<!Told)(?<!errors)\\.field")) {
            if (call.arguments().size() < 2) {
                continue;
            }
            var said = call.literals(1);
            if (!call.arguments().get(1).startsWith("\"")) {
                assertThat(call.arguments().get(1)).as("code in %s", call).isEqualTo("error.code()");
                continue;
            }
            codes.addAll(said);
            said.stream().filter(code -> asks("field." + code) > call.given(2)).forEach(code -> lacking.add(call.toString()));
        }
        Stream.of("\\.error", "new InvalidCalendarRequest", "new FieldError", "new ImportError").flatMap(name -> Sources.calls(name).stream())
                .flatMap(call -> call.literals(1).stream()).filter(code -> code.matches("[A-Za-z_-]+")).forEach(codes::add);
        Sources.calls("new InvalidCode").forEach(call -> call.literals(2).forEach(reason -> codes.add("code." + reason)));
        Sources.calls("Told\\.field").forEach(call -> codes.addAll(call.literals(3)));
        spoken(codes.stream().map(code -> "field." + code));
        assertThat(lacking).as("fields that give fewer values than their text has places").isEmpty();
    }

    @Test
    void every_kind_of_entry_in_the_record_has_a_sentence_and_a_title() {
        spoken(Kinds.all().keySet().stream().flatMap(kind -> Stream.of("timeline." + kind, "timeline.title." + kind)));
    }

    @Test
    void every_notice_has_its_words() {
        spoken(Sources.calls("notices\\.tell").stream().flatMap(call -> call.literals(1).stream()).map(kind -> "notice." + kind));
    }

    @Test
    void every_paper_state_stage_and_role_has_its_name() {
        spoken(Arrays.stream(PaperKind.values()).map(kind -> "paper." + kind));
        spoken(Stream.concat(Stream.of("state.passed-by-default"), Arrays.stream(NationalState.values()).map(state -> "state." + state.code())));
        spoken(Arrays.stream(Role.values()).map(role -> "role." + role));
        spoken(Arrays.stream(Stage.values()).flatMap(stage -> Stream.of("stage." + stage, "catalogue.stage." + stage, "code." + stage)));
        for (Stage stage : Stage.values()) {
            for (Texts texts : List.of(Texts.ZH, Texts.EN)) {
                assertThat(texts.all().get("stage." + stage)).isEqualTo(texts.all().get("catalogue.stage." + stage))
                        .isEqualTo(texts.all().get("code." + stage));
            }
        }
    }

    @Test
    void every_special_procedure_has_its_name() {
        var owners = List.of("BODY", "EXPERT", "INTERMEDIARY", "PUBLIC", "APPLICANT", "HIGHER_BODY");
        var kinds = quoted("decisions/special-procedure-kind.dmn").stream().filter(text -> text.matches("[A-Z_]{5,}"))
                .filter(text -> !owners.contains(text)).toList();
        assertThat(kinds).contains("HEARING", "SITE_VISIT", "PUBLIC_SERVICE");
        spoken(Stream.concat(owners.stream(), Stream.of("PUBLIC_SERVICE", "WINDOW", "LEAD", "CONSULTED", "PREREQUISITE", "SUPERVISION"))
                .map(owner -> "owner." + owner));
        spoken(kinds.stream().flatMap(kind -> Stream.of("procedure." + kind, "code." + kind)));
    }

    @Test
    void every_default_and_its_layer_has_its_name() {
        var modes = quoted("decisions/timeout-default.dmn").stream().filter(text -> text.matches("[A-Z_]{6,}")).toList();
        var layers = Set.of("ACCEPTANCE", "OPINION", "DECISION", "RENEWAL");
        assertThat(modes).containsAll(layers);
        spoken(modes.stream().map(mode -> "default." + (layers.contains(mode) ? "layer." + mode : mode)));
        spoken(modes.stream().map(mode -> "code." + mode));
    }

    @Test
    void every_code_that_the_record_can_hold_has_its_words() {
        Stream<Object> values = Stream.of(Decision.values(), OpinionKind.values(), WaiverDecision.values()).flatMap(Arrays::stream);
        spoken(values.map(value -> "code." + value));
        spoken(Sources.calls("Accountability\\.Event").stream().flatMap(call -> call.literals(0).stream()).map(event -> "code." + event));
        spoken(forms("value").filter(value -> !value.isBlank()).map(value -> "code." + value));
        spoken(forms("value").filter(value -> Set.of("WINDOW", "ONLINE", "POST").contains(value)).map(value -> "delivery." + value));
        spoken(quoted("decisions/warning-thresholds.dmn").stream().filter(text -> Set.of("REMINDER", "YELLOW", "RED").contains(text))
                .map(level -> "code." + level));
    }

    @Test
    void every_field_of_a_form_has_its_name() {
        spoken(forms("key").map(key -> "field.name." + key));
    }

    @Test
    void every_text_that_the_source_names_in_full_is_there() {
        spoken(Stream.of("\\btext", "words\\.of", "texts\\.getMessage").flatMap(name -> Sources.calls(name).stream())
                .filter(call -> call.arguments().size() > 1 && call.arguments().get(0).matches("\"[a-z]+[.-][a-zA-Z.-]*[a-zA-Z]\""))
                .flatMap(call -> call.literals(0).stream()));
    }

    private static List<String> quoted(String file) {
        return Sources.literals(Sources.read(Path.of(file)).replace("&quot;", "\"").replaceAll("(?s)<(?!text>)[^>]*>", "").replace("<text>", ""));
    }

    private static Stream<String> forms(String name) {
        var pattern = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"");
        try (var files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).flatMap(file -> pattern.matcher(Sources.read(file)).results())
                    .map(hit -> hit.group(1)).toList().stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
