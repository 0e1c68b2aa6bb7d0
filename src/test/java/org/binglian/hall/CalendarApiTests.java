package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import org.binglian.deadline.DeadlineFixture;
import org.binglian.deadline.InvalidCalendarRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.RequestContextHolder;
import com.fasterxml.jackson.databind.SerializationFeature;

class CalendarApiTests {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new CalendarApi(DeadlineFixture.on("2026-11-23").dueDates))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(
                    Jackson2ObjectMapperBuilder.json().featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build()))
            .build();

    /** {@code perform} leaves its request with the thread when the controller throws; the next class would think it is serving it. */
    @AfterEach
    void letGoOfTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_answer_is_that_of_the_contract() throws Exception {
        http.perform(get("/api/calendar/due?start=2026-03-02&workingDays=20&pause=2026-03-05/2026-03-19")).andExpect(status().isOk())
                .andExpect(content().json("""
                        {"start": "2026-03-02", "workingDays": 20, "due": "2026-04-14", "provisional": false,
                         "explanation": [{"from": "2026-03-06", "to": "2026-03-19", "workingDays": 10, "why": "PAUSE"},
                                         {"date": "2026-04-06", "why": "HOLIDAY", "name": "清明节"}]}""", JsonCompareMode.STRICT));
    }

    @Test
    void a_pause_may_be_repeated() throws Exception {
        http.perform(get("/api/calendar/due?start=2026-03-02&workingDays=20&pause=2026-03-05/2026-03-10&pause=2026-03-12/2026-03-16"))
                .andExpect(content().json("{\"due\": \"2026-04-07\"}"));
    }

    @ParameterizedTest
    @CsvSource({"workingDays=20,start: REQUIRED", "start=2026-02-30&workingDays=20,start: DATE", "start=2026-3-2&workingDays=20,start: DATE",
            "start=+999999999-01-01&workingDays=1,start: RANGE", "start=1066-10-14&workingDays=1,start: RANGE",
            "start=2026-03-02,workingDays: REQUIRED", "start=2026-03-02&workingDays=x,workingDays: NUMBER",
            "start=2026-03-02&workingDays=-1,workingDays: RANGE", "start=2026-03-02&workingDays=1001,workingDays: RANGE",
            "start=2026-03-02&workingDays=99999999999,workingDays: NUMBER", "start=2026-03-02&workingDays=5&pause=2026-03-05,pause: PERIOD",
            "start=2026-03-02&workingDays=5&pause=,pause: PERIOD", "start=2026-03-02&workingDays=5&pause=a/b,pause: DATE",
            "start=2026-03-02&workingDays=5&pause=2026-03-05/2026-03-04,pause: ORDER"})
    void what_cannot_be_read_is_named(String query, String refusal) throws Exception {
        try {
            http.perform(get("/api/calendar/due?" + query));
        } catch (ServletException e) {
            assertThat(e.getCause()).isInstanceOf(InvalidCalendarRequest.class).hasMessage(refusal);
            return;
        }
        throw new AssertionError("answered: " + query);
    }
}
