package org.binglian.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

    private static final Path FOLDER = Path.of("forms");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    /** What Tasklist renders and completes; a dynamic list or a file picker breaks the whole form there. */
    private static final Set<String> ALLOWED = Set.of("text", "textfield", "textarea", "number", "select", "radio", "checkbox", "datetime");
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("completeness", List.of("complete", "demands", "overrideReason")),
            Map.entry("acceptance", List.of("decision", "reason", "demands", "overrideReason")),
            Map.entry("stage-start", List.of("consultation")),
            Map.entry("meeting", List.of("minutes", "attendance", "decisions")),
            Map.entry("joint-meeting", List.of("outcome", "minutes", "attendance", "conditions")),
            Map.entry("invitation", List.of("answer", "reason", "text")),
            Map.entry("explanation", List.of("explanation")),
            Map.entry("decision-again", List.of("decision", "reason")),
            Map.entry("review", List.of("proposal", "conditions", "reason")),
            Map.entry("review-expert", List.of("expertReview", "procedure", "workingDays", "proposal", "conditions", "reason")),
            Map.entry("review-hearing", List.of("publicNotice", "workingDays", "hearing", "proposal", "conditions", "reason")),
            Map.entry("review-record", List.of("proposal", "conditions", "reason")),
            Map.entry("inspection-plan", List.of("plannedOn", "inspectors")),
            Map.entry("site-inspection", List.of("visitedOn", "findings", "passed")),
            Map.entry("hearing-rights", List.of("parties")),
            Map.entry("hearing-request", List.of("requested", "parties")),
            Map.entry("hearing-notice", List.of("chair", "heldOn", "place", "parties")),
            Map.entry("hearing", List.of("record")),
            Map.entry("referral", List.of("sentTo", "sentOn", "documentNumber")),
            Map.entry("higher-answer", List.of("answer", "documentNumber", "reason")),
            Map.entry("commitment-check", List.of("letterComplete", "reason")),
            Map.entry("opinion", List.of("opinion", "conditions", "reason", "overrideReason")),
            Map.entry("decision", List.of("decision", "reason")),
            Map.entry("special-procedure", List.of("result")),
            Map.entry("extension", List.of("decision", "reason")),
            Map.entry("stage-summary", List.of("summary")),
            Map.entry("delivery", List.of("method")),
            Map.entry("archive", List.of("remarks")),
            Map.entry("aftercare", List.of("action", "reason")),
            Map.entry("supervision-check", List.of("finding", "reason")),
            Map.entry("engagement-accept", List.of("decision", "reason")),
            Map.entry("report-delivery", List.of("reportTitle")),
            Map.entry("report-acceptance", List.of("decision", "reason")),
            Map.entry("engagement-settlement", List.of("finding", "reason")),
            Map.entry("engagement-rating", List.of("ratingStars", "ratingComment")),
            Map.entry("statement", List.of("statement")),
            Map.entry("accountability", List.of("finding", "reason")),
            Map.entry("appeal", List.of("appeal", "reason")),
            Map.entry("appeal-decision", List.of("appealDecision", "reason")),
            Map.entry("handover-acknowledge", List.of("note")),
            Map.entry("handover-check", List.of("finding", "reason", "correctWithin", "jointlyWith")),
            Map.entry("handover-recheck", List.of("finding", "reason")),
            Map.entry("revocation-decision", List.of("decision", "reason")),
            Map.entry("coordination", List.of("minutes")),
            Map.entry("promise-check", List.of("finding", "reason")),
            Map.entry("pre-review", List.of("materialRemarks")),
            Map.entry("complaint-contact", List.of("contactNote")),
            Map.entry("complaint-verification", List.of("finding", "reason")),
            Map.entry("complaint-correction", List.of("correction")),
            Map.entry("complaint-follow-up", List.of("satisfied", "remark")),
            Map.entry("breach-decision", List.of("decision", "reason")),
            Map.entry("default-breaker", List.of("handling", "lines", "ground", "reason")));
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("completeness.complete", List.of("true", "false")),
            Map.entry("acceptance.decision", List.of("ACCEPT", "TOLERATE", "CORRECT", "REFUSE", "NOT_REQUIRED")),
            Map.entry("stage-start.consultation", List.of("NONE", "WRITTEN", "MEETING", "VISIT")),
            Map.entry("joint-meeting.outcome", List.of("PROCEED", "PROCEED_WITH_CONDITIONS", "REFUSE", "NOT_SETTLED")),
            Map.entry("invitation.answer", List.of("ATTEND", "EXCUSED", "WRITTEN")),
            Map.entry("decision-again.decision", List.of("REFUSE", "APPROVE")),
            Map.entry("review.proposal", List.of("GRANT", "GRANT_WITH_CONDITIONS", "REFUSE")),
            Map.entry("review-expert.proposal", List.of("GRANT", "GRANT_WITH_CONDITIONS", "REFUSE")),
            Map.entry("review-expert.procedure", List.of("EXPERT_REVIEW", "TECHNICAL_REVIEW")),
            Map.entry("review-hearing.hearing", List.of("NO_HEARING", "ON_REQUEST", "REQUIRED")),
            Map.entry("review-hearing.proposal", List.of("GRANT", "GRANT_WITH_CONDITIONS", "REFUSE")),
            Map.entry("review-record.proposal", List.of("GRANT", "GRANT_WITH_CONDITIONS", "REFUSE")),
            Map.entry("site-inspection.passed", List.of("true", "false")),
            Map.entry("hearing-request.requested", List.of("true", "false")),
            Map.entry("higher-answer.answer", List.of("AGREE", "DISAGREE")),
            Map.entry("commitment-check.letterComplete", List.of("true", "false")),
            Map.entry("opinion.opinion", List.of("AGREE", "AGREE_WITH_CONDITIONS", "DISAGREE", "HIGHER_BODY")),
            Map.entry("decision.decision", List.of("APPROVE", "RETURN", "REFUSE")),
            Map.entry("extension.decision", List.of("APPROVE", "REFUSE")),
            Map.entry("delivery.method", List.of("WINDOW", "ONLINE", "POST")),
            Map.entry("aftercare.action", List.of("ISSUE", "OBJECT")),
            Map.entry("supervision-check.finding", List.of("CONFIRM", "REVOKE")),
            Map.entry("engagement-accept.decision", List.of("ACCEPT", "DECLINE")),
            Map.entry("report-acceptance.decision", List.of("ACCEPT", "RETURN", "SETTLE")),
            Map.entry("engagement-settlement.finding", List.of("UPHOLD_REPORT", "REJECT_REPORT")),
            Map.entry("accountability.finding", List.of("UPHELD", "EXCUSED", "UNFOUNDED")),
            Map.entry("appeal.appeal", List.of("APPEAL", "NO_APPEAL")),
            Map.entry("appeal-decision.appealDecision", List.of("MAINTAIN", "REVERSE")),
            Map.entry("handover-check.finding", List.of("NONE", "CORRECT", "REOPEN", "REVOKE")),
            Map.entry("handover-recheck.finding", List.of("NONE", "REOPEN", "REVOKE")),
            Map.entry("revocation-decision.decision", List.of("REVOKE", "KEEP")),
            Map.entry("promise-check.finding", List.of("MET", "NOT_MET")),
            Map.entry("complaint-verification.finding", List.of("JUSTIFIED", "PARTLY", "UNJUSTIFIED")),
            Map.entry("complaint-follow-up.satisfied", List.of("YES", "NO")),
            Map.entry("breach-decision.decision", List.of("TAKE_BACK", "LEAVE")),
            Map.entry("default-breaker.handling", List.of("RELEASE_ALL", "RELEASE_SOME", "HOLD_ON")),
            Map.entry("default-breaker.ground", List.of("VERIFYING", "EXTENSION_PENDING", "PROCEDURE_PENDING")));
    /** Held defaults are of many cases: its form says which hold it is about. */
    private static final String OF_MANY_CASES = "default-breaker";

    static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length())).sorted().toList();
        }
    }

    @Test
    void each_kind_of_user_task_has_its_form() throws IOException {
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(KEYS.keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_named_as_its_file_and_made_for_this_platform(String id) throws IOException {
        JsonNode form = read(id);
        assertThat(form.path("id").asText()).isEqualTo(id);
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_asks_for_the_keys_of_the_api_and_no_more(String id) throws IOException {
        assertThat(read(id).findValuesAsText("key")).isEqualTo(KEYS.get(id)).doesNotHaveDuplicates();
        assertThat(read(id).path("components").findValuesAsText("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tasklist_can_render_and_complete_every_component(String id) throws IOException {
        for (JsonNode component : read(id).path("components")) {
            assertThat(component.path("type").asText()).isIn(ALLOWED);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void selects_offer_the_codes_of_the_api(String id) throws IOException {
        for (JsonNode component : read(id).path("components")) {
            if (component.has("values")) {
                assertThat(component.path("values").findValuesAsText("value")).isEqualTo(CODES.get(id + "." + component.path("key").asText()));
                assertThat(component.path("values").findValuesAsText("label")).allMatch(label -> label.contains(" / "));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void expressions_are_feel_and_hold_when_variables_are_missing(String id) throws IOException {
        List<String> expressions = new ArrayList<>();
        collect(read(id), expressions);
        assertThat(expressions).isNotEmpty().allSatisfy(expression -> {
            assertThat(FEEL.parseExpression(expression).isSuccess()).as(expression).isTrue();
            assertThat(FEEL.evaluateExpression(expression, Map.of()).result()).as(expression).isNotNull();
        });
    }

    @Test
    void the_form_of_held_defaults_says_first_which_hold_it_is_about() throws IOException {
        String head = read(OF_MANY_CASES).path("components").path(0).path("text").asText().substring(1);
        assertThat(FEEL.evaluateExpression(head, Map.of("holdNumber", "RD2026000001", "heldCount", 3)).result().toString())
                .contains("RD2026000001").endsWith("3");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_says_first_which_case_and_item_it_is_about(String id) throws IOException {
        if (id.equals(OF_MANY_CASES)) {
            return;
        }
        String head = read(id).path("components").path(0).path("text").asText().substring(1);
        assertThat(FEEL.evaluateExpression(head, Map.of("caseNumber", "20261123000017", "itemCode", "B02", "itemName", "建设工程规划许可证核发")).result())
                .isEqualTo("**办件 / Case** 20261123000017　**事项 / Item** B02 建设工程规划许可证核发");
        assertThat(FEEL.evaluateExpression(head, Map.of()).result()).isEqualTo("**办件 / Case** —");
    }

    @Test
    void a_refusal_needs_its_reason_and_shows_the_field_only_then() throws IOException {
        String hide = "";
        for (JsonNode component : read("decision").path("components")) {
            if (component.path("key").asText().equals("reason")) {
                assertThat(component.path("validate").path("required").asBoolean()).isTrue();
                hide = component.path("conditional").path("hide").asText().substring(1);
            }
        }
        assertThat(FEEL.evaluateExpression(hide, Map.of("decision", "REFUSE")).result()).isEqualTo(false);
        assertThat(FEEL.evaluateExpression(hide, Map.of("decision", "RETURN")).result()).isEqualTo(false);
        assertThat(FEEL.evaluateExpression(hide, Map.of("decision", "APPROVE")).result()).isEqualTo(true);
    }

    private static void collect(JsonNode node, List<String> expressions) {
        if (node.isTextual() && node.asText().startsWith("=")) {
            expressions.add(node.asText().substring(1));
        }
        node.forEach(child -> collect(child, expressions));
    }

    private static JsonNode read(String id) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(id + ".form").toFile());
    }
}
