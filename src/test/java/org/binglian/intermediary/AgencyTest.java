package org.binglian.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.binglian.codes.CreditCode;
import org.junit.jupiter.api.Test;

class AgencyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_suspension_lasts_through_its_last_day_and_is_over_on_the_next() {
        var suspended = agency(DAY.plusYears(1), Standing.SUSPENDED, DAY);
        assertThat(suspended.standingOn(DAY)).isEqualTo(Standing.SUSPENDED);
        assertThat(suspended.standingOn(DAY.plusDays(1))).isEqualTo(Standing.ACTIVE);
        assertThat(agency(DAY.plusYears(9), Standing.SUSPENDED, null).standingOn(DAY.plusYears(5))).as("no end was set").isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void a_qualification_counts_through_its_last_day_and_suspends_after_it() {
        assertThat(agency(DAY, Standing.ACTIVE, null).standingOn(DAY)).isEqualTo(Standing.ACTIVE);
        assertThat(agency(DAY, Standing.WARNED, null).standingOn(DAY).engageable()).isTrue();
        assertThat(agency(DAY, Standing.ACTIVE, null).standingOn(DAY.plusDays(1))).isEqualTo(Standing.SUSPENDED);
        assertThat(agency(DAY, Standing.REMOVED, null).standingOn(DAY.plusDays(1))).isEqualTo(Standing.REMOVED);
    }

    private static Agency agency(LocalDate qualifiedUntil, Standing standing, LocalDate until) {
        return new Agency(CreditCode.of("91150100MADEM0011J"), "示例机构", "Demo agency", "agency1", "演示", qualifiedUntil, standing, until, null, null,
                List.of());
    }
}
