package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 12: the cycle of a project counts the days on which the office has something of it to do. */
@Tag("postgres")
class CycleTest extends OfficeTest {

    @Test
    void a_cycle_that_an_idle_office_uses_up_is_reported_once() {
        LocalDate filed = office().morning();
        var project = office().register(OfficeClient.simple());
        office().accept(office().file(project, "S1"));
        office().endOf(office().due(filed, 10));
        assertThat(recorded(project)).doesNotContain("CYCLE_USED_UP");
        office().after(office().due(filed, 10));
        assertThat(recorded(project)).containsOnlyOnce("CYCLE_USED_UP");
        office().after(office().due(filed, 12));
        assertThat(recorded(project)).containsOnlyOnce("CYCLE_USED_UP");
    }

    @Test
    void days_before_the_application_are_not_the_offices() {
        LocalDate registered = office().morning();
        var project = office().register(OfficeClient.simple());
        office().pass(3);
        office().accept(office().file(project, "S1"));
        office().endOf(office().due(registered, 13));
        assertThat(recorded(project)).doesNotContain("CYCLE_USED_UP");
        office().after(office().due(registered, 13));
        assertThat(recorded(project)).containsOnlyOnce("CYCLE_USED_UP");
    }

    @Test
    void days_on_which_the_applicant_has_nothing_in_do_not_count() {
        LocalDate registered = office().morning();
        var project = office().register(OfficeClient.simple());
        office().after(office().due(registered, 12));
        assertThat(recorded(project)).doesNotContain("CYCLE_USED_UP");
    }
}
