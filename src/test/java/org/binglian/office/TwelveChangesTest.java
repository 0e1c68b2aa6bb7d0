package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes that cities really made, each by files alone: stage budgets, a notice, another department, a class, an assessment, cards, a
 * question, the order of the steps. Other such changes: {@link AnalystsRulesTest}.
 */
@Tag("postgres")
class TwelveChangesTest extends OfficeTest {

    @AfterEach
    void shippedModelsAgain() {
        bean(ModelDeployer.class).deploy(new AnalystsHand().models());
    }

    /** An archive that passed by default is told again on the second working day; the applicant too. */
    @Test
    void a_notice_goes_out_on_the_second_working_day_after_a_default() {
        release(new AnalystsHand()
                .ruleOnTop("step-limits", Map.of("step", "\"AFTER_DEFAULT_NOTICE\""), Map.of("days", "2", "unit", "\"WORKING_DAY\"", "basis", "\"办公室决定\""))
                .replace("processes/default-aftercare.bpmn", "<bpmn:exclusiveGateway id=\"Gateway_Objects\"", """
                        <bpmn:boundaryEvent id="BoundaryEvent_SecondDay" name="默认后第二个工作日" attachedToRef="Task_IssueOrObject" cancelActivity="false">
                          <bpmn:outgoing>Flow_SecondDay</bpmn:outgoing>
                          <bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadline.due(execution, "AFTER_DEFAULT_NOTICE")}</bpmn:timeDate></bpmn:timerEventDefinition>
                        </bpmn:boundaryEvent>
                        <bpmn:serviceTask id="Task_TellAgain" name="再次通知" camunda:delegateExpression="${sendNotice}">
                          <bpmn:extensionElements><camunda:inputOutput>
                            <camunda:inputParameter name="noticeTo">APPLICANT</camunda:inputParameter>
                            <camunda:inputParameter name="noticeZh">事项 ${itemCode} 已超时默认，文书仍未补发，我们已再次催办。</camunda:inputParameter>
                            <camunda:inputParameter name="noticeEn">Item ${itemCode} passed by default and its paper is still owed; we have urged again.</camunda:inputParameter>
                          </camunda:inputOutput></bpmn:extensionElements>
                          <bpmn:incoming>Flow_SecondDay</bpmn:incoming>
                          <bpmn:outgoing>Flow_ToldAgain</bpmn:outgoing>
                        </bpmn:serviceTask>
                        <bpmn:endEvent id="EndEvent_ToldAgain" name="已再次通知"><bpmn:incoming>Flow_ToldAgain</bpmn:incoming></bpmn:endEvent>
                        <bpmn:sequenceFlow id="Flow_SecondDay" sourceRef="BoundaryEvent_SecondDay" targetRef="Task_TellAgain" />
                        <bpmn:sequenceFlow id="Flow_ToldAgain" sourceRef="Task_TellAgain" targetRef="EndEvent_ToldAgain" />
                        <bpmn:exclusiveGateway id="Gateway_Objects\""""));
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        LocalDate defaulted = office().due(accepted, 2);
        office().after(defaulted);
        assertThat(office().item(number, "D05").path("passedByDefault").asBoolean()).isTrue();
        office().to(office().due(office().today(), 2), "23:59:00");
        assertThat(told("applicant1", number)).doesNotContain("我们已再次催办");
        office().to(office().today().plusDays(1), "00:00:30");
        assertThat(told("applicant1", number)).contains("事项 D05 已超时默认");
    }

    /** Civil defence may never be silent as shipped ({@link JointConsultationTest}); here a city lets its absence count as consent. */
    @Test
    void whoever_does_not_come_to_the_meeting_has_agreed() {
        release(new AnalystsHand().ruleOnTop("timeout-default", Map.of("layer", "\"OPINION\"", "department", "\"civildefence\""),
                Map.of("mode", "\"OPINION_DEEMED_CONSENT\"", "basis", "\"办公室决定\"")));
        LocalDate accepted = office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().after(office().due(accepted, 3));
        office().complete(office().task(number, "MEETING", null, "planning"), Map.of("minutes", "原则同意")).expect(200);
        var invited = office().caseOf(number).path("meetings").get(0).path("invited");
        assertThat(invited).filteredOn(one -> "civildefence".equals(one.path("department").asText())).singleElement()
                .satisfies(one -> assertThat(one.path("deemed").asBoolean()).as("%s", one).isTrue());
        assertThat(invited).filteredOn(one -> "relics".equals(one.path("department").asText())).singleElement()
                .satisfies(one -> assertThat(one.path("deemed").asBoolean()).as("the others as before").isFalse());
    }

    @Test
    void another_department_is_asked_about_one_item() {
        LocalDate accepted = office().morning();
        var facts = OfficeClient.commercial();
        facts.put("features", List.of("FOREST_GRASSLAND"));
        assertThat(asked(reviewing(facts))).contains("forestry").doesNotContain("environment");

        release(new AnalystsHand().ruleOnTop("also-consulted", Map.of("itemCode", "\"B01\""),
                Map.of("department", "\"environment\"", "days", "3", "mode", "\"OPINION_DEEMED_CONSENT\"", "basis", "\"办公室决定\"")));
        var number = reviewing(OfficeClient.commercial());
        assertThat(asked(number)).contains("environment").doesNotContain("forestry");
        assertThat(office().opinion(number, "B01", "environment").path("due").asText()).isGreaterThanOrEqualTo(office().due(accepted, 3).toString());
        office().complete("environment1", office().task(number, "OPINION", "B01", "environment"), Map.of("opinion", "AGREE")).expect(200);
        assertThat(office().opinion(number, "B01", "environment").path("opinion").asText()).isEqualTo("AGREE");
    }

    /** The yellow card on the last day but two, the red one on the last. */
    @Test
    void cards_come_earlier() {
        release(new AnalystsHand().cell("warning-thresholds", "Rule_LastDay", "remainingDays", "2").cell("warning-thresholds", "Rule_DayAfter", "remainingDays", "0"));
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(number);
        LocalDate due = LocalDate.parse(office().item(number, "B03").path("clock").path("promisedDue").asText());
        office().to(office().due(accepted, 3), "10:00:00");
        assertThat(cards(number, due)).contains("YELLOW").doesNotContain("RED");
        office().to(due, "10:00:00");
        assertThat(cards(number, due)).contains("RED");
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).as("a card is no consequence").isFalse();
    }

    @Test
    void a_material_may_follow_within_fifteen_days() {
        LocalDate filed = office().morning();
        var promised = Map.of("materialCode", "B01-M2", "supplyBy", office().due(filed, 15).toString());
        assertThat(office().post("applicant1", "/api/cases", Map.of("projectNumber", office().planned(OfficeClient.commercial()), "stage", "S2",
                "commitments", List.of(promised))).status()).as("not before").isEqualTo(422);
        release(new AnalystsHand().ruleOnTop("tolerance", Map.of("materialCode", "\"B01-M2\"", "badRecord", "false"),
                Map.of("allowed", "true", "days", "15", "consequence", "\"RETURN_OR_TAKE_BACK\"", "reason", "\"LISTED\"", "basis", "\"办公室决定\"")));
        var number = office().post("applicant1", "/api/cases", Map.of("projectNumber", office().planned(OfficeClient.commercial()), "stage", "S2",
                "commitments", List.of(promised))).expect(201).body().path("caseNumber").asText();
        office().accept(number);
        assertThat(office().caseOf(number).path("tolerated").get(0).path("due").asText()).isEqualTo(office().due(filed, 15).toString());
    }

    @Test
    void more_projects_are_of_the_simple_class_of_ten_days() {
        office().morning();
        var shop = OfficeClient.commercial();
        shop.put("floorArea", 3000);
        assertThat(project(office().register(shop)).path("cycle").path("workingDays").asInt()).isEqualTo(67);
        release(new AnalystsHand().ruleOnTop("project-class", Map.of("investment", "\"ENTERPRISE\"", "sector", "\"COMMERCIAL_HOUSING\"", "floorArea", "]0..5000]"),
                Map.of("projectClass", "\"SIMPLE\"", "classNameZh", "\"小型商业项目\"", "classNameEn", "\"Small shop\"", "cycleDays", "10", "s1Days", "1",
                        "s2Days", "5", "s3Days", "4", "s4Days", "15", "reason", "\"办公室决定\"")));
        var simple = project(office().register(shop));
        assertThat(simple.path("projectClass").asText()).isEqualTo("SIMPLE");
        assertThat(simple.path("cycle").path("workingDays").asInt()).isEqualTo(10);
    }

    @Test
    void the_review_asks_one_question_more() {
        release(new AnalystsHand().replace("forms/review.form", "\"key\": \"proposal\"", "\"key\": \"siteSeen\",\n      \"label\": \"是否看过现场 / Site seen\",\n"
                        + "      \"values\": [{\"label\": \"看过 / Yes\", \"value\": \"YES\"}, {\"label\": \"没有 / No\", \"value\": \"NO\"}],\n"
                        + "      \"validate\": {\"required\": true},\n      \"id\": \"Field_siteSeen\",\n      \"layout\": {\"row\": \"Row_siteSeen\", \"columns\": null}\n"
                        + "    },\n    {\n      \"type\": \"select\",\n      \"key\": \"proposal\"")
                .replace("processes/flows/flow-standard.bpmn", "<camunda:inputParameter name=\"proposal\" />",
                        "<camunda:inputParameter name=\"siteSeen\" /><camunda:inputParameter name=\"proposal\" />"));
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(number);
        office().work(number, "OPINION");
        var review = office().task(number, "REVIEW", "B03", "bureau");
        var asked = office().complete("bureau1", review, Map.of("proposal", "GRANT")).expect(422).body();
        assertThat(asked.path("errors").findValuesAsText("field")).containsExactly("siteSeen");
        office().complete("bureau1", review, Map.of("proposal", "GRANT", "siteSeen", "YES")).expect(200);
        assertThat(office().item(number, "B03").path("proposal").asText()).isEqualTo("GRANT");
    }

    /** The technical review comes first, by three changed arrows and the kind and days written at its step. */
    @Test
    void experts_come_before_the_section() {
        release(new AnalystsHand()
                .replace("processes/flows/flow-expert.bpmn", "sourceRef=\"Gateway_Split\" targetRef=\"Task_Review\"", "sourceRef=\"Gateway_Split\" targetRef=\"Task_OpenProcedure\"")
                .replace("processes/flows/flow-expert.bpmn", "sourceRef=\"CallActivity_SpecialProcedure\" targetRef=\"Task_ReviewAfterExperts\"",
                        "sourceRef=\"CallActivity_SpecialProcedure\" targetRef=\"Task_Review\"")
                .replace("processes/flows/flow-expert.bpmn", "sourceRef=\"Gateway_ExpertsNeeded\" targetRef=\"Task_OpenProcedure\"",
                        "sourceRef=\"Gateway_ExpertsNeeded\" targetRef=\"Task_ReviewAfterExperts\"")
                .replace("processes/flows/flow-expert.bpmn", "camunda:delegateExpression=\"${openSpecialProcedure}\">", """
                        camunda:delegateExpression="${openSpecialProcedure}">
                              <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="procedureKind">TECHNICAL_REVIEW</camunda:inputParameter>\
                        <camunda:inputParameter name="procedureDays">5</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>""")
                .replace("processes/flows/flow-expert.bpmn", "<camunda:in source=\"procedureKind\" target=\"procedureKind\" /><camunda:in source=\"procedureDays\" target=\"procedureDays\" />",
                        "<camunda:in sourceExpression=\"TECHNICAL_REVIEW\" target=\"procedureKind\" /><camunda:in sourceExpression=\"5\" target=\"procedureDays\" />"));
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("C01"));
        office().accept(number);
        office().work(number, "OPINION");
        assertThat(office().tasks(number, "REVIEW")).as("the section waits for the experts").isEmpty();
        assertThat(office().item(number, "C01").path("specialProcedures").get(0).path("kind").asText()).isEqualTo("TECHNICAL_REVIEW");
        String body = office().item(number, "C01").path("decidingBody").asText();
        office().send(body + "1", "DELETE", "/api/cases/" + number + "/items/C01/special-procedure", null, Map.of()).expect(200);
        assertThat(office().tasks(number, "REVIEW")).hasSize(1);
        office().work(number, "REVIEW", "DECISION");
        assertThat(office().item(number, "C01").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_area_is_assessed_for_one_thing_more() {
        LocalDate today = office().morning();
        release(new AnalystsHand().ruleOnTop("regional-assessment", Map.of("kind", "\"TRAFFIC\"", "itemCode", "\"P09\""),
                Map.of("treatment", "\"SKIP\"", "flow", "\"\"", "basis", "\"办公室决定\"")));
        office().post("admin1", "/api/regional-assessments/kinds", Map.of("code", "TRAFFIC", "nameZh", "交通影响评价", "nameEn", "Traffic impact", "department",
                "traffic")).expect(201);
        String plot = "150199-2026-901";
        office().post("traffic1", "/api/regional-assessments", Map.of("kind", "TRAFFIC", "plots", List.of(plot), "result", "满足要求", "validFrom",
                today.toString(), "validUntil", today.plusDays(60).toString(), "documentNumber", "青交评〔2026〕1号")).expect(201);
        var facts = OfficeClient.commercial();
        facts.putAll(Map.of("plots", List.of(plot), "region", "150199", "features", List.of("MINERAL_OVERLAY")));
        var number = office().file(office().register(facts), List.of("P09"));
        office().accept(number);
        assertThat(office().item(number, "P09").path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(office().item(number, "P09").path("assessment").path("kind").asText()).isEqualTo("TRAFFIC");
    }

    private String reviewing(Map<String, Object> facts) {
        var number = office().file(office().register(facts), List.of("B01"));
        office().accept(number);
        return number;
    }

    private List<String> asked(String number) {
        return office().item(number, "B01").path("opinions").findValuesAsText("department");
    }

    private List<String> cards(String number, LocalDate due) {
        var levels = new java.util.ArrayList<String>();
        office().caseOf(number).path("warnings").forEach(card -> {
            if (card.path("itemCode").asText().equals("B03") && card.path("clockKind").asText().equals("PROMISED")) {
                levels.add(card.path("level").asText());
            }
        });
        return levels;
    }

    private JsonNode project(String number) {
        return office().get("applicant1", "/api/projects/" + number).expect(200).body();
    }

    private String told(String who, String number) {
        return office().send(who, "GET", "/messages", null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN")).expect(200).body().path("text")
                .asText();
    }

    private void release(AnalystsHand changed) {
        bean(ModelDeployer.class).deploy(changed.models());
    }
}
