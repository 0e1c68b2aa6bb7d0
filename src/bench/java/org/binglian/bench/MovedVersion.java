package org.binglian.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The version to which cases move: a second reading after the section's review in two flows, and an item's alarm on its statutory clock. */
record MovedVersion(Map<String, byte[]> files) {

    /** Only the files that differ. */
    static MovedVersion of(Map<String, byte[]> models) {
        Map<String, byte[]> changed = new HashMap<>();
        changed.put("processes/item-review.bpmn", replace(models, "processes/item-review.bpmn", "${deadline.due(execution, &quot;PROMISED&quot;)}",
                "${deadline.due(execution, &quot;STATUTORY&quot;)}"));
        for (String flow : List.of("processes/flows/flow-standard.bpmn", "processes/flows/flow-expert.bpmn")) {
            byte[] led = replace(models, flow, "sourceRef=\"Gateway_Join\" targetRef=\"Task_Decide\"", "sourceRef=\"Gateway_Join\" targetRef=\"Task_ReadAgain\"");
            changed.put(flow, replace(Map.of(flow, led), flow, "<bpmn:exclusiveGateway id=\"Gateway_Returned\"",
                    "<bpmn:userTask id=\"Task_ReadAgain\" name=\"复核\" camunda:formRef=\"review-record\" camunda:formRefBinding=\"deployment\" "
                            + "camunda:candidateGroups=\"${decidingBody}\"/>"
                            + "<bpmn:sequenceFlow id=\"Flow_ReadAgain_Decide\" sourceRef=\"Task_ReadAgain\" targetRef=\"Task_Decide\"/>"
                            + "<bpmn:exclusiveGateway id=\"Gateway_Returned\""));
        }
        return new MovedVersion(changed);
    }

    Map<String, byte[]> over(Map<String, byte[]> models) {
        Map<String, byte[]> all = new HashMap<>(models);
        all.putAll(files);
        return all;
    }

    private static byte[] replace(Map<String, byte[]> models, String file, String what, String with) {
        String before = new String(models.get(file), StandardCharsets.UTF_8);
        if (!before.contains(what)) {
            throw new IllegalStateException(file + " has no " + what);
        }
        return before.replace(what, with).getBytes(StandardCharsets.UTF_8);
    }
}
