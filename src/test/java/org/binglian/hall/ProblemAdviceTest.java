package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = DoorSlice.class,
        properties = "spring.datasource.url=jdbc:h2:mem:writes;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@AutoConfigureMockMvc
class ProblemAdviceTest {

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic("applicant1", "demo"))).andReturn().getResponse();
    }

    @ParameterizedTest
    @CsvSource({"refusal,422,cursor-trial", "hidden,404,person-unknown", "wrapped,409,conflict", "code,422,invalid-code",
        "argument,400,invalid-value", "outage,503,unavailable", "closed,503,unavailable", "anything,500,internal"})
    void every_failure_is_a_problem_without_inner_details(String how, int status, String type) throws Exception {
        var answer = ask(get("/api/trial/fail/" + how).header("Accept-Language", "en"));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"/problems/" + type + "\"")
                .contains("\"status\":" + status).doesNotContain("secret inside").doesNotContain("trace");
    }

    @Test
    void problems_speak_the_language_asked_for() throws Exception {
        assertThat(ask(get("/api/trial/fail/code")).getContentAsString(StandardCharsets.UTF_8)).contains("代码“11150100MB1234567X”无效").contains("校验码不符");
        assertThat(ask(get("/api/trial/fail/code").header("Accept-Language", "en-GB,zh;q=0.5"))
                .getContentAsString(StandardCharsets.UTF_8)).contains("The code \\\"11150100MB1234567X\\\" is not valid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"x\",\"colour\":1}|unknown-field|colour", "{\"name\":|unreadable-json|JSON",
        "{\"name\":\"x\",\"on\":\"soon\"}|invalid-field|\"on\"", "{\"name\":\" \"}|invalid-request|\"required\"",
        "[]|unreadable-json|JSON"})
    void a_body_that_cannot_be_read_is_answered_with_the_field(String body, String type, String part) throws Exception {
        var answer = ask(post("/api/trial/wish").contentType("application/json").content(body));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("/problems/" + type).contains(part);
    }

    @Test
    void protocol_failures_are_problems_too() throws Exception {
        assertThat(ask(get("/api/trial/needs")).getContentAsString()).contains("missing-parameter").contains("\"on\"");
        assertThat(ask(get("/api/trial/needs?on=soon")).getContentAsString()).contains("invalid-parameter").contains("\"on\"");
        var method = ask(put("/api/trial/wish"));
        assertThat(method.getStatus()).isEqualTo(405);
        assertThat(method.getHeader("Allow")).isEqualTo("POST");
        assertThat(ask(post("/api/trial/wish").contentType("text/plain").content("x")).getStatus()).isEqualTo(415);
        assertThat(ask(get("/api/trial/me").accept("image/png")).getStatus()).isEqualTo(406);
        var missing = ask(get("/api/trial/no-such-thing"));
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getContentAsString()).contains("/problems/not-found");
    }

    @Test
    void a_page_that_failed_for_want_of_the_database_says_so_without_asking_it_again() throws Exception {
        var failure = new ServletException("secret inside", new SQLException("secret inside", "08006"));
        var answer = ask(get("/error").accept("text/html").requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/cases"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("系统暂时不可用").doesNotContain("secret inside").doesNotContain("/sign-out");
        var program = ask(post("/error").requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/cases"));
        assertThat(program.getContentAsString(StandardCharsets.UTF_8)).contains("/problems/unavailable");
    }
}
