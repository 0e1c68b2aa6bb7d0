package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.Test;

/** Which plays a draft can lead another way. */
class ReachTest {

    private static final String CALLED = process("");
    private static final String BY_MESSAGE = process("<messageEventDefinition id='M' messageRef='Message_Begin'/>");
    private static final Set<String> NOWHERE = Set.of();

    @Test
    void a_play_that_reached_no_changed_file_went_the_same_way() {
        var reach = reach("decisions/tolerance.dmn", "<a/>", "<b/>");
        assertThat(reach.changed()).containsExactly("decisions/tolerance.dmn");
        assertThat(reach.concerns(Set.of("decisions/step-limits.dmn", "processes/item-review.bpmn"), NOWHERE)).isFalse();
        assertThat(reach.concerns(Set.of("decisions/tolerance.dmn"), NOWHERE)).isTrue();
    }

    @Test
    void what_was_reached_while_no_project_was_in_hand_concerns_all() {
        assertThat(reach("decisions/tolerance.dmn", "<a/>", "<b/>").concerns(NOWHERE, Set.of("decisions/tolerance.dmn"))).isTrue();
    }

    @Test
    void a_new_file_is_reached_as_any_other() {
        assertThat(reach("forms/new.form", null, "{}").concerns(NOWHERE, NOWHERE)).isFalse();
        assertThat(reach("processes/flows/flow-new.bpmn", null, CALLED).concerns(Set.of("processes/flows/flow-new.bpmn"), NOWHERE)).isTrue();
    }

    @Test
    void what_has_gone_or_has_another_name_now_may_be_looked_for_by_all() {
        assertThat(reach("processes/flows/flow-old.bpmn", CALLED, null).concerns(NOWHERE, NOWHERE)).isTrue();
        assertThat(reach("processes/flows/flow-old.bpmn", CALLED, CALLED.replace("id='p'", "id='q'")).concerns(NOWHERE, NOWHERE)).isTrue();
        assertThat(reach("forms/old.form", "{}", null).concerns(NOWHERE, NOWHERE)).as("the task that would show it is heard").isFalse();
    }

    @Test
    void a_file_whose_use_leaves_no_trace_may_concern_all() {
        assertThat(reach("forms/papers/PERMIT.zh.html", "a", "b").concerns(NOWHERE, NOWHERE)).isTrue();
        assertThat(reach("decisions/default-breaker.dmn", "<a/>", "<b/>").concerns(NOWHERE, NOWHERE)).as("it counts across projects").isTrue();
    }

    @Test
    void a_process_that_a_message_begins_or_began_may_concern_all() {
        assertThat(reach("processes/complaint.bpmn", CALLED, CALLED + " ").concerns(NOWHERE, NOWHERE)).isFalse();
        assertThat(reach("processes/complaint.bpmn", BY_MESSAGE, CALLED).concerns(NOWHERE, NOWHERE)).isTrue();
        assertThat(reach("processes/complaint.bpmn", CALLED, BY_MESSAGE).concerns(NOWHERE, NOWHERE)).isTrue();
    }

    private static Reach reach(String file, String before, String after) {
        return new Reach(models(file, before), models(file, after));
    }

    private static ModelSet models(String file, String content) {
        Map<String, byte[]> files = new HashMap<>(Map.of("processes/item-review.bpmn", CALLED.getBytes(StandardCharsets.UTF_8)));
        if (content != null) {
            files.put(file, content.getBytes(StandardCharsets.UTF_8));
        }
        return new ModelSet(files);
    }

    private static String process(String begins) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='D' targetNamespace='n'><process id='p' isExecutable='true'>"
                + "<startEvent id='StartEvent_One'>" + begins + "</startEvent></process></definitions>";
    }
}
