package org.binglian.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.DayUnit;
import org.binglian.deadline.DeadlineFixture;
import org.binglian.deadline.InvalidCalendarRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarCorrectionsApiTests {

    private final DeadlineFixture office = DeadlineFixture.on("2026-11-23");
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new CalendarCorrectionsApi(office.corrections, office.clocks)).build();

    @Test
    void a_notice_is_laid_under_the_operators_name_and_the_clocks_follow() throws Exception {
        long clock = office.clocks.start(new ClockScope("P2026000123", null, null, null), "CYCLE", DayUnit.WORKING_DAY, 30,
                LocalDate.of(2026, 11, 23), null).id();
        assertThat(office.clocks.get(clock).provisional()).isTrue();
        http.perform(post("/api/calendar/corrections").principal(() -> "admin1").contentType(MediaType.APPLICATION_JSON).content("""
                {"notice": "2027年安排", "days": [{"date": "2027-01-01", "working": false, "name": "元旦"}]}"""))
                .andExpect(content().json("{\"notice\": \"2027年安排\", \"days\": 1, \"replannedClocks\": 1}"));
        assertThat(office.clocks.get(clock).due()).isEqualTo("2027-01-05");
        assertThat(office.clocks.get(clock).provisional()).isFalse();
        assertThat(office.corrections.all()).singleElement().satisfies(laid -> assertThat(laid.laidBy()).isEqualTo("admin1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|notice: REQUIRED", "{\"notice\":\"n\"}|days: REQUIRED", "{\"notice\":\"n\",\"days\":[]}|days: REQUIRED",
            "{\"notice\":\"n\",\"days\":[null]}|days[0].date: REQUIRED", "{\"notice\":\"n\",\"days\":[{\"date\":\"2027-01-01\"}]}|days[0].working: REQUIRED",
            "{\"notice\":\"n\",\"days\":[{\"date\":\"2027-02-29\",\"working\":true}]}|days[0].date: DATE"})
    void what_cannot_be_read_is_named(String body, String refusal) {
        assertThatThrownBy(() -> http.perform(post("/api/calendar/corrections").contentType(MediaType.APPLICATION_JSON).content(body)))
                .cause().isInstanceOf(InvalidCalendarRequest.class).hasMessage(refusal);
        assertThat(office.corrections.all()).isEmpty();
    }
}
