package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.binglian.engine.Footsteps;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.ElementNames;
import org.junit.jupiter.api.Test;

/** Where a play was when its limits ended it: told as a line, read again, and named as its drawing names it. */
class WhereaboutsTest {

    @Test
    void a_place_is_read_as_it_was_told() {
        var ringing = Whereabouts.of(LocalDate.of(2026, 12, 1), new Footsteps.Place("item-review", "BoundaryEvent_Hourly", "20261201000001", 240), "03-simple-cycle");
        assertThat(Whereabouts.read(ringing.line())).isEqualTo(ringing);
        assertThat(ringing.during("2026-12-01 03-simple-cycle: S1 REVIEW 审查 @ 现场").line()).satisfies(line -> assertThat(Whereabouts.read(line))
                .isEqualTo(new Whereabouts("2026-12-01 03-simple-cycle: S1 REVIEW 审查 @ 现场", "item-review", "BoundaryEvent_Hourly", "03-simple-cycle", 240)));
    }

    @Test
    void what_is_not_known_is_not_made_up() {
        var nowhere = Whereabouts.of(LocalDate.of(2026, 12, 1), new Footsteps.Place("item-review", null, null, 0), null);
        assertThat(Whereabouts.read(nowhere.line())).isEqualTo(nowhere);
        assertThat(Whereabouts.read("2026-12-01 CLOCK")).isEqualTo(new Whereabouts("2026-12-01 CLOCK", null, null, null, 0));
    }

    @Test
    void an_element_has_the_name_of_the_drawing() {
        var models = new ModelSet(Map.of("processes/flows/flow-x.bpmn", ("<d><process id='flow-x' name='流程甲'><boundaryEvent id='Timer_1' name='每小时'/>"
                + "<task id='Task_1'/></process></d>").getBytes(StandardCharsets.UTF_8), "processes/broken.bpmn", new byte[] {1}));
        assertThat(ElementNames.of(models, "flow-x", "Timer_1")).isEqualTo(new ElementNames("流程甲", "每小时"));
        assertThat(ElementNames.of(models, "flow-x", "Task_1")).isEqualTo(new ElementNames("流程甲", null));
        assertThat(ElementNames.of(models, "broken", "Task_1")).isEqualTo(new ElementNames(null, null));
        assertThat(ElementNames.of(models, "unknown", null)).isEqualTo(new ElementNames(null, null));
    }
}
