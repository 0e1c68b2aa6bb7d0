package org.binglian.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Twelve changes that cities really made, each as an analyst edits the models; they can be made together. */
final class TwelveChanges {

    static final String NEW_FLOW = "processes/flows/flow-review-then-ask.bpmn";

    private static final String BASIS = "\"办公室决定\"";
    private static final String AFTERCARE = "processes/default-aftercare.bpmn";
    private static final String EXPERTS = "processes/flows/flow-experts-first.bpmn";

    private TwelveChanges() {
    }

    static AnalystsHand stageBudgets(AnalystsHand hand) {
        return hand.cell("project-class", "Rule_Commercial", "cycleDays", "57").cell("project-class", "Rule_Commercial", "s3Days", "22")
                .cell("project-class", "Rule_GovernmentInvestment", "cycleDays", "68").cell("project-class", "Rule_GovernmentInvestment", "s1Days", "14");
    }

    static AnalystsHand noticeOnTheSecondDay(AnalystsHand hand) {
        return hand.replace("decisions/step-limits.dmn", "\"AFTERCARE\",", "\"AFTERCARE\",\"AFTER_DEFAULT_NOTICE\",")
                .ruleOnTop("step-limits", Map.of("step", "\"AFTER_DEFAULT_NOTICE\""), Map.of("days", "2", "unit", "\"WORKING_DAY\"", "basis", BASIS))
                .replace(AFTERCARE, "<bpmn:exclusiveGateway id=\"Gateway_Objects\"", """
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
                        <bpmn:exclusiveGateway id="Gateway_Objects\"""")
                .replace(AFTERCARE, "<bpmndi:BPMNShape id=\"Gateway_Objects_di\"", """
                        <bpmndi:BPMNShape id="BoundaryEvent_SecondDay_di" bpmnElement="BoundaryEvent_SecondDay"><dc:Bounds x="252" y="92" width="36" height="36" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNShape id="Task_TellAgain_di" bpmnElement="Task_TellAgain"><dc:Bounds x="320" y="0" width="120" height="80" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNShape id="EndEvent_ToldAgain_di" bpmnElement="EndEvent_ToldAgain"><dc:Bounds x="492" y="22" width="36" height="36" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="Flow_SecondDay_di" bpmnElement="Flow_SecondDay"><di:waypoint x="270" y="92" /><di:waypoint x="270" y="40" /><di:waypoint x="320" y="40" /></bpmndi:BPMNEdge>
                        <bpmndi:BPMNEdge id="Flow_ToldAgain_di" bpmnElement="Flow_ToldAgain"><di:waypoint x="440" y="40" /><di:waypoint x="492" y="40" /></bpmndi:BPMNEdge>
                        <bpmndi:BPMNShape id="Gateway_Objects_di\"""");
    }

    /** Civil defence may never be silent as shipped. */
    static AnalystsHand noShowIsConsent(AnalystsHand hand) {
        return hand.ruleOnTop("timeout-default", Map.of("layer", "\"OPINION\"", "department", "\"civildefence\""),
                Map.of("mode", "\"OPINION_DEEMED_CONSENT\"", "basis", BASIS));
    }

    static AnalystsHand anotherDepartment(AnalystsHand hand) {
        return hand.ruleOnTop("also-consulted", Map.of("itemCode", "\"B01\""),
                Map.of("department", "\"environment\"", "days", "3", "mode", "\"OPINION_DEEMED_CONSENT\"", "basis", BASIS));
    }

    static AnalystsHand tolerableForFifteenDays(AnalystsHand hand) {
        return hand.ruleOnTop("tolerance", Map.of("materialCode", "\"B01-M2\"", "badRecord", "false"),
                Map.of("allowed", "true", "days", "15", "consequence", "\"RETURN_OR_TAKE_BACK\"", "reason", "\"LISTED\"", "basis", BASIS));
    }

    /** The models' part; the item itself comes into the list by its own door. */
    static AnalystsHand newFlowOfExistingSteps(AnalystsHand hand) {
        try {
            hand.models().put(NEW_FLOW, new ClassPathResource("models/" + NEW_FLOW).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hand.ruleOnTop("item-flow", Map.of("catalogueFlow", "\"flow-review-then-ask\""), Map.of("flow", "\"flow-review-then-ask\"", "reason", "\"新流程\""));
    }

    static AnalystsHand offTheDefaultList(AnalystsHand hand) {
        return hand.ruleOnTop("timeout-default", Map.of("layer", "\"DECISION\"", "itemCode", "\"B04\""), Map.of("mode", "\"FORBIDDEN\"", "basis", BASIS));
    }

    /** The yellow card on the last day but two, the red one on the last. */
    static AnalystsHand earlierCards(AnalystsHand hand) {
        return hand.cell("warning-thresholds", "Rule_LastDay", "remainingDays", "2").cell("warning-thresholds", "Rule_DayAfter", "remainingDays", "0");
    }

    /** At the tasks of the standard flow; the studio declares it at the others (see {@link ThreeChangesJourneyTest}). */
    static AnalystsHand oneQuestionMore(AnalystsHand hand) {
        return hand.replace("forms/review.form", "\"key\": \"proposal\"", "\"key\": \"siteSeen\",\n      \"label\": \"是否看过现场 / Site seen\",\n"
                        + "      \"values\": [{\"label\": \"看过 / Yes\", \"value\": \"YES\"}, {\"label\": \"没有 / No\", \"value\": \"NO\"}],\n"
                        + "      \"validate\": {\"required\": true},\n      \"id\": \"Field_siteSeen\",\n      \"layout\": {\"row\": \"Row_siteSeen\", \"columns\": null}\n"
                        + "    },\n    {\n      \"type\": \"select\",\n      \"key\": \"proposal\"")
                .replace("processes/flows/flow-standard.bpmn", "<camunda:inputParameter name=\"proposal\" />",
                        "<camunda:inputParameter name=\"siteSeen\" /><camunda:inputParameter name=\"proposal\" />");
    }

    /** A copy of the experts' flow with three other arrows, and the kind and days written at its step, for the item whose list allows that kind. */
    static AnalystsHand expertsFirst(AnalystsHand hand) {
        return hand.copy("processes/flows/flow-expert.bpmn", EXPERTS)
                .ruleOnTop("item-flow", Map.of("itemCode", "\"C01\""), Map.of("flow", "\"flow-experts-first\"", "reason", BASIS))
                .replace(EXPERTS, "sourceRef=\"Gateway_Split\" targetRef=\"Task_Review\"", "sourceRef=\"Gateway_Split\" targetRef=\"Task_OpenProcedure\"")
                .replace(EXPERTS, "sourceRef=\"CallActivity_SpecialProcedure\" targetRef=\"Task_ReviewAfterExperts\"",
                        "sourceRef=\"CallActivity_SpecialProcedure\" targetRef=\"Task_Review\"")
                .replace(EXPERTS, "sourceRef=\"Gateway_ExpertsNeeded\" targetRef=\"Task_OpenProcedure\"",
                        "sourceRef=\"Gateway_ExpertsNeeded\" targetRef=\"Task_ReviewAfterExperts\"")
                .replace(EXPERTS, "camunda:delegateExpression=\"${openSpecialProcedure}\">", """
                        camunda:delegateExpression="${openSpecialProcedure}">
                              <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="procedureKind">TECHNICAL_REVIEW</camunda:inputParameter>\
                        <camunda:inputParameter name="procedureDays">5</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>""")
                .replace(EXPERTS, "<camunda:in source=\"procedureKind\" target=\"procedureKind\" /><camunda:in source=\"procedureDays\" target=\"procedureDays\" />",
                        "<camunda:in sourceExpression=\"TECHNICAL_REVIEW\" target=\"procedureKind\" /><camunda:in sourceExpression=\"5\" target=\"procedureDays\" />");
    }

    static AnalystsHand simpleClassForSmallShops(AnalystsHand hand) {
        return hand.ruleOnTop("project-class", Map.of("investment", "\"ENTERPRISE\"", "sector", "\"COMMERCIAL_HOUSING\"", "floorArea", "]0..5000]"),
                Map.of("projectClass", "\"SIMPLE\"", "classNameZh", "\"小型商业项目\"", "classNameEn", "\"Small shop\"", "cycleDays", "10", "s1Days", "1",
                        "s2Days", "5", "s3Days", "4", "s4Days", "15", "reason", BASIS));
    }

    /** The models' part; the kind itself is added where areas are assessed. */
    static AnalystsHand newKindOfAssessment(AnalystsHand hand) {
        return hand.ruleOnTop("regional-assessment", Map.of("kind", "\"TRAFFIC\"", "itemCode", "\"P09\""),
                Map.of("treatment", "\"SKIP\"", "flow", "\"\"", "basis", BASIS));
    }

    /** Those that are released together in {@link TwelveChangesTest}. */
    static AnalystsHand nine() {
        var hand = new AnalystsHand();
        noticeOnTheSecondDay(hand);
        noShowIsConsent(hand);
        anotherDepartment(hand);
        tolerableForFifteenDays(hand);
        newFlowOfExistingSteps(hand);
        offTheDefaultList(hand);
        expertsFirst(hand);
        simpleClassForSmallShops(hand);
        return newKindOfAssessment(hand);
    }
}
