package org.binglian.modelling.change;

import static org.binglian.modelling.change.ChangeKind.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.binglian.modelling.ModelSet;

/** What an analyst does to our models, one small edit at a time, and as what it must be told. */
public final class Edits {

    public static final ModelSet MODELS = shipped();

    private static final String STANDARD = "processes/flows/flow-standard.bpmn";
    private static final String ITEM = "processes/item-review.bpmn";
    private static final String CASE = "processes/parallel-approval.bpmn";
    private static final String OPINION = "processes/department-opinion.bpmn";
    private static final String TOLERANCE = "decisions/tolerance.dmn";
    private static final String REVIEW = "forms/review.form";

    static final List<Edit> ALL = all();

    private Edits() {
    }

    /** {@code what} replaced by {@code with} in one file; null for the whole file. */
    public record Edit(String file, List<String> what, List<String> with, List<ChangeKind> kinds) {

        public ModelSet made() {
            if (what.isEmpty()) {
                return MODELS.names().contains(file) ? MODELS.without(Set.of(file)) : MODELS.with(Map.of(file, bytes(with.get(0))));
            }
            String text = new String(MODELS.content(file).orElseThrow(), StandardCharsets.UTF_8);
            for (int i = 0; i < what.size(); i++) {
                if (!text.contains(what.get(i))) {
                    throw new AssertionError(file + " has no " + what.get(i));
                }
                text = text.replace(what.get(i), with.get(i));
            }
            return MODELS.with(Map.of(file, bytes(text)));
        }

        Edit and(String other, String by) {
            var more = new ArrayList<>(what);
            more.add(other);
            var moreBy = new ArrayList<>(with);
            moreBy.add(by);
            return new Edit(file, more, moreBy, kinds);
        }

        @Override
        public String toString() {
            return kinds + " " + file;
        }
    }

    public static Edit of(String file, String what, String with, ChangeKind... kinds) {
        return new Edit(file, List.of(what), List.of(with), List.of(kinds));
    }

    /** A second reviewer between the join and the leader. */
    public static Edit newTask() {
        return of(STANDARD, "targetRef=\"Task_Decide\" />\n  </bpmn:process>", "targetRef=\"Task_Second\" />\n"
                + "<bpmn:sequenceFlow id=\"Flow_Second_Decide\" sourceRef=\"Task_Second\" targetRef=\"Task_Decide\" />"
                + "<bpmn:userTask id=\"Task_Second\" name=\"复核\" camunda:formRef=\"review\" camunda:candidateGroups=\"planningleader\" />\n  </bpmn:process>",
                TASK_ADDED, FLOW_REROUTED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Edit> all() {
        List<Edit> all = new ArrayList<>();
        files(all);
        drawn(all);
        settings(all);
        table(all);
        form(all);
        return all;
    }

    private static void files(List<Edit> all) {
        all.add(new Edit("forms/second.form", List.of(), List.of("{}"), List.of(FILE_ADDED)));
        all.add(new Edit(REVIEW, List.of(), List.of(), List.of(FILE_REMOVED)));
        all.add(of(REVIEW, "\"components\"", "components", FILE_UNREADABLE));
    }

    private static void drawn(List<Edit> all) {
        all.add(newTask());
        all.add(of(STANDARD, "<bpmn:endEvent id=\"EndEvent_BodyDecided\"", "<bpmn:intermediateCatchEvent id=\"Event_Gate\" name=\"关口\">"
                + "<bpmn:conditionalEventDefinition><bpmn:condition>${gates.open(execution)}</bpmn:condition></bpmn:conditionalEventDefinition>"
                + "</bpmn:intermediateCatchEvent><bpmn:endEvent id=\"EndEvent_BodyDecided\"", GATE_ADDED));
        all.add(of(STANDARD, "<bpmn:endEvent id=\"EndEvent_BodyDecided\" name=\"主体已决定\">\n      <bpmn:incoming>Flow_Decided</bpmn:incoming>\n    </bpmn:endEvent>",
                "", ELEMENT_REMOVED));
        all.add(of(ITEM, between(ITEM, "<bpmn:serviceTask id=\"Task_SkipItem\"", "</bpmn:serviceTask>"), "", TASK_REMOVED));
        all.add(of(ITEM, between(ITEM, "<bpmn:intermediateCatchEvent id=\"Event_HardPrerequisitesMet\"", "</bpmn:intermediateCatchEvent>"), "",
                GATE_REMOVED));
        all.add(of(STANDARD, "</bpmn:process>", "<bpmn:endEvent id=\"End_New\" name=\"终\" /></bpmn:process>", ELEMENT_ADDED));
        all.add(of(STANDARD, "<bpmn:sequenceFlow id=\"Flow_Rework_Decide\"", "<bpmn:sequenceFlow id=\"Flow_New\" sourceRef=\"Task_Rework\" "
                + "targetRef=\"EndEvent_BodyDecided\" /><bpmn:sequenceFlow id=\"Flow_Rework_Decide\"", FLOW_ADDED));
        all.add(of(STANDARD, "<bpmn:sequenceFlow id=\"Flow_Rework_Decide\" sourceRef=\"Task_Rework\" targetRef=\"Task_Decide\" />", "", FLOW_REMOVED));
        all.add(of(STANDARD, "sourceRef=\"Task_Rework\" targetRef=\"Task_Decide\"", "sourceRef=\"Task_Rework\" targetRef=\"EndEvent_BodyDecided\"",
                FLOW_REROUTED));
        all.add(of(STANDARD, "outcome == &quot;RETURNED&quot;", "outcome == &quot;REFUSED&quot;", CONDITION_CHANGED));
        all.add(of(STANDARD, "default=\"Flow_Decided\"", "default=\"Flow_Returned\"", DEFAULT_FLOW_CHANGED));
        all.add(of(STANDARD, "name=\"领导决定\"", "name=\"负责人决定\"", RENAMED));
        all.add(of(STANDARD, "Task_Rework\"", "Task_ReworkAgain\"", ID_CHANGED));
        all.add(of(STANDARD, "bpmn:parallelGateway", "bpmn:inclusiveGateway", TYPE_CHANGED, TYPE_CHANGED));
        all.add(of(STANDARD, "<bpmn:endEvent id=\"EndEvent_BodyDecided\"", "<bpmn:subProcess id=\"Sub\" name=\"段\"><bpmn:task id=\"T\" name=\"事\" />"
                + "</bpmn:subProcess><bpmn:endEvent id=\"EndEvent_BodyDecided\"", ELEMENT_ADDED, TASK_ADDED));
        all.add(of(ITEM, "<bpmn:serviceTask id=\"Task_StartItem\"", "<bpmn:laneSet id=\"L\"><bpmn:lane id=\"Lane_A\" name=\"窗口\"><bpmn:flowNodeRef>"
                + "Task_StartItem</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:serviceTask id=\"Task_StartItem\"", LANE_CHANGED));
        all.add(of(ITEM, "<bpmn:endEvent id=\"EndEvent_BodyDecided\" name=\"主体已决定\">\n        <bpmn:incoming>Flow_Flow_BodyDecided</bpmn:incoming>\n"
                + "        <bpmn:terminateEventDefinition />\n      </bpmn:endEvent>", "", PLACE_CHANGED)
                .and("<bpmn:serviceTask id=\"Task_StartItem\"", "<bpmn:endEvent id=\"EndEvent_BodyDecided\" name=\"主体已决定\">"
                        + "<bpmn:terminateEventDefinition /></bpmn:endEvent><bpmn:serviceTask id=\"Task_StartItem\""));
        all.add(of(STANDARD, "<dc:Bounds x=\"", "<dc:Bounds x=\"1", PICTURE_MOVED));
    }

    private static void settings(List<Edit> all) {
        all.add(of(ITEM, "deadline.due(execution, &quot;PROMISED&quot;)", "deadline.due(execution, &quot;STATUTORY&quot;)", CLOCK_CHANGED));
        all.add(of(STANDARD, "value=\"STEP_DECISION\"", "value=\"STEP_REVIEW\"", TASK_CLOCK_CHANGED));
        all.add(of(STANDARD, "value=\"DECISION\"", "value=\"REVIEW\"", TASK_KIND_CHANGED));
        all.add(of(STANDARD, "formRef=\"decision\"", "formRef=\"review\"", FORM_CHANGED));
        all.add(of(STANDARD, "${decidingBody}leader", "planningleader", GROUP_CHANGED));
        all.add(of(STANDARD, "id=\"Task_Decide\"", "id=\"Task_Decide\" camunda:assignee=\"chief\"", PERSON_CHANGED));
        all.add(of(STANDARD, "calledElement=\"department-opinion\"", "calledElement=\"hearing\"", CALLED_CHANGED));
        all.add(of(OPINION, "decisionRef=\"timeout-default\"", "decisionRef=\"tolerance\"", DECISION_CHANGED));
        all.add(of(OPINION, "${deliverOpinionRequest}", "${recordOpinion}", WORK_CHANGED));
        all.add(of(STANDARD, "id=\"Task_Decide\"", "id=\"Task_Decide\" camunda:dueDate=\"${deadline.due(execution, 'PROMISED')}\"", DUE_CHANGED));
        all.add(of(STANDARD, "<bpmn:outgoing>Flow_Review_Join</bpmn:outgoing>", "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${x}\" />",
                MULTI_ADDED));
        all.add(of(STANDARD, "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${caseItems.consulted(execution)}\" "
                + "camunda:elementVariable=\"department\" />", "", MULTI_REMOVED));
        all.add(of(STANDARD, "${caseItems.consulted(execution)}", "${caseItems.all(execution)}", MULTI_CHANGED));
        all.add(of(ITEM, "${gates.hardPrerequisitesMet(execution)}", "${gates.decisionGateOpen(execution)}", GATE_CHANGED));
        all.add(of(ITEM, "messageRef=\"Message_ExtensionRequested\"", "messageRef=\"Message_OpinionAdded\"", MESSAGE_CHANGED));
        all.add(of(CASE, "attachedToRef=\"CallActivity_ItemReview\" cancelActivity=\"false\"", "attachedToRef=\"CallActivity_ItemReview\"",
                INTERRUPTING_CHANGED));
        all.add(of(OPINION, "attachedToRef=\"Task_GiveOpinion\"", "attachedToRef=\"Task_GiveOverdueOpinion\"", ATTACHED_CHANGED));
        all.add(of(STANDARD, "id=\"Task_Decide\"", "id=\"Task_Decide\" camunda:asyncBefore=\"true\"", ASYNC_CHANGED));
        all.add(of(STANDARD, "calledElementBinding=\"deployment\"", "calledElementBinding=\"latest\"", BINDING_CHANGED));
        all.add(of(STANDARD, "<camunda:inputParameter name=\"decision\" />", "<camunda:inputParameter name=\"decision\" /><camunda:inputParameter "
                + "name=\"question\" />", INPUT_CHANGED));
        all.add(of(OPINION, "${decisionResult[0].mode}", "${decisionResult[0].way}", OUTPUT_CHANGED));
        all.add(of(STANDARD, "<camunda:in source=\"flow\" target=\"flow\" />", "", PASSED_CHANGED));
        all.add(of(STANDARD, "领导决定；两人办理。", "领导决定。", NOTE_CHANGED));
        all.add(of(STANDARD, "historyTimeToLive=\"P3650D\"", "historyTimeToLive=\"P1D\"", DETAIL_CHANGED));
    }

    private static void table(List<Edit> all) {
        String rule = between(TOLERANCE, "<rule id=\"Rule_NotListed\">", "</rule>");
        all.add(of(TOLERANCE, rule, "", RULE_REMOVED));
        all.add(of(TOLERANCE, rule, rule + rule.replace("NotListed", "Fifteen").replace("&lt; 1, null", "15"), RULE_ADDED));
        all.add(of(TOLERANCE, rule, "", RULE_MOVED).and("<rule id=\"Rule_BadRecord\">", rule + "<rule id=\"Rule_BadRecord\">"));
        all.add(of(TOLERANCE, "<text>20</text>", "<text>15</text>", CELL_CHANGED));
        all.add(of(TOLERANCE, "按清单所列期限。", "按清单办理。", RULE_NOTE_CHANGED));
        all.add(of(TOLERANCE, "label=\"最多（工作日）\"", "label=\"最长（工作日）\"", COLUMN_CHANGED));
        all.add(of(TOLERANCE, "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", HIT_POLICY_CHANGED));
        String input = between(TOLERANCE, "<input id=\"Input_BadRecord\"", "</input>");
        all.add(of(TOLERANCE, input, input + "<input id=\"Input_New\" label=\"区域\"><inputExpression id=\"E\" typeRef=\"string\"><text>region</text>"
                + "</inputExpression></input>", INPUT_COLUMN_ADDED).and("BadRecord\">\n          <text></text>\n        </inputEntry>",
                "BadRecord\">\n          <text></text>\n        </inputEntry><inputEntry><text></text></inputEntry>")
                .and("<text>true</text>\n        </inputEntry>", "<text>true</text>\n        </inputEntry><inputEntry><text></text></inputEntry>"));
        String output = "<output id=\"Output_Basis\" label=\"依据\" name=\"basis\" typeRef=\"string\" biodi:width=\"460\" />";
        all.add(of(TOLERANCE, output, output + "<output id=\"O\" label=\"备注\" name=\"remark\" typeRef=\"string\" />", OUTPUT_COLUMN_ADDED));
        all.add(of(TOLERANCE, output, "", OUTPUT_COLUMN_REMOVED));
        String flowInput = between("decisions/item-flow.dmn", "<input id=\"Input_Class\"", "</input>");
        String flows = new String(MODELS.content("decisions/item-flow.dmn").orElseThrow(), StandardCharsets.UTF_8);
        all.add(of("decisions/item-flow.dmn", flows, flows.replace(flowInput, "").replaceAll("(?s)<inputEntry id=\"In_\\w+_Class\">.*?</inputEntry>", ""),
                INPUT_COLUMN_REMOVED));
        String flowItem = between("decisions/item-flow.dmn", "<input id=\"Input_Item\"", "</input>");
        all.add(of("decisions/item-flow.dmn", flowItem, "", COLUMN_MOVED).and(flowInput, flowInput + flowItem));
        all.add(of(TOLERANCE, "<decision id=\"tolerance\"", "<decision id=\"again\" name=\"又\"><decisionTable id=\"T\" /></decision>"
                + "<decision id=\"tolerance\"", TABLE_ADDED));
        all.add(of(TOLERANCE, "<decision id=\"tolerance\" name=\"容缺受理\"", "<decision id=\"other\" name=\"容缺受理\"", TABLE_ADDED, TABLE_REMOVED));
    }

    private static void form(List<Edit> all) {
        String field = "    {\n      \"type\": \"select\",\n      \"key\": \"proposal\"";
        all.add(of(REVIEW, field, "{\"type\":\"textfield\",\"key\":\"question\",\"label\":\"问\",\"validate\":{\"required\":true}},\n" + field, FIELD_ADDED));
        all.add(of(REVIEW, "\"key\": \"conditions\"", "\"key\": \"terms\"", FIELD_ADDED, FIELD_REMOVED));
        all.add(of(REVIEW, "\"id\": \"Field_guide\"", "\"id\": \"Field_x\"", FIELD_MOVED, FIELD_TEXT, FIELD_TEXT).and("\"id\": \"Field_case\"", "\"id\": \"Field_guide\"")
                .and("\"id\": \"Field_x\"", "\"id\": \"Field_case\""));
        all.add(of(REVIEW, "\"required\": true", "\"required\": false", FIELD_OPTIONAL, FIELD_OPTIONAL, FIELD_OPTIONAL));
        all.add(of("forms/opinion.form", "\"label\": \"条件 / Conditions\",", "\"label\": \"条件 / Conditions\", \"validate\": {\"required\": true},",
                FIELD_REQUIRED));
        all.add(of(REVIEW, "\"label\": \"建议 / Proposal\"", "\"label\": \"办理建议 / Proposal\"", FIELD_LABEL));
        all.add(of(REVIEW, "\"type\": \"select\"", "\"type\": \"radio\"", FIELD_TYPE));
        all.add(of(REVIEW, "=procedureResult = null", "=false", FIELD_CONDITION));
        all.add(of(REVIEW, "\"label\": \"建议 / Proposal\",", "\"label\": \"建议 / Proposal\", \"defaultValue\": \"GRANT\",", FIELD_DEFAULT));
        all.add(of(REVIEW, "提出办理建议。", "提出建议。", FIELD_TEXT));
        all.add(of(REVIEW, "\"value\": \"REFUSE\"", "\"value\": \"DENY\"", OPTION_ADDED, OPTION_REMOVED));
        all.add(of(REVIEW, "\"label\": \"准予 / Grant\"", "\"label\": \"同意 / Grant\"", OPTION_LABEL));
        all.add(of(REVIEW, "\"value\": \"REFUSE\"", "\"value\": \"X\"", OPTION_MOVED, OPTION_LABEL, OPTION_LABEL).and("\"value\": \"GRANT\"", "\"value\": \"REFUSE\"")
                .and("\"value\": \"X\"", "\"value\": \"GRANT\""));
        all.add(of(REVIEW, "\"key\": \"conditions\",", "\"key\": \"conditions\", \"description\": \"逐条写明\",", FIELD_DETAIL));
    }

    private static String between(String file, String from, String to) {
        String text = new String(MODELS.content(file).orElseThrow(), StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }

    private static ModelSet shipped() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("processes", "decisions", "forms")) {
            try (var walk = Files.walk(Path.of(folder))) {
                for (Path file : walk.filter(one -> one.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    files.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ModelSet(files);
    }
}
