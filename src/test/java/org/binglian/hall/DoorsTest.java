package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.binglian.access.Accounts;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = DoorSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "spring.autoconfigure.exclude="})
class DoorsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private People people;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

    @BeforeAll
    static void table(@Autowired JdbcClient jdbc) {
        jdbc.sql("create table if not exists trial (name varchar(200))").update();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String basic(String id, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String path) throws Exception {
        return send(to(path).header("Accept", "text/html"));
    }

    private void signIn(String id) throws Exception {
        var token = page("/sign-in").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = send(to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + id + "&password=demo&_csrf=" + token)));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("wrong");
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_signs_in_with_basic_and_gets_no_session() throws Exception {
        var answer = send(to("/api/trial/me").header("Authorization", basic("applicant1", "demo")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"applicant1\"").contains("2026-11-23T09:12:00+08:00");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nobody_is_told_to_sign_in_by_a_problem_and_only_programs_by_a_challenge() throws Exception {
        var program = send(to("/api/trial/me").header("Accept-Language", "en"));
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(program.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(program.body()).contains("/problems/not-signed-in").contains("Not signed in");
        var browser = send(to("/api/trial/me").header("Sec-Fetch-Mode", "cors"));
        assertThat(browser.statusCode()).isEqualTo(401);
        assertThat(browser.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(browser.body()).contains("尚未登录");
    }

    @Test
    void a_wrong_password_is_refused_and_a_changed_one_counts_at_once() throws Exception {
        accounts.open(new Person("changer1", "换密", "Changer", null, java.util.Set.of(Role.APPLICANT), null), null, "first password");
        assertThat(send(to("/api/trial/me").header("Authorization", basic("changer1", "first password"))).statusCode()).isEqualTo(200);
        accounts.changePassword("changer1", "second password");
        assertThat(send(to("/api/trial/me").header("Authorization", basic("changer1", "first password"))).statusCode()).isEqualTo(401);
        assertThat(send(to("/api/trial/me").header("Authorization", basic("changer1", "second password"))).statusCode()).isEqualTo(200);
        assertThat(send(to("/api/trial/me").header("Authorization", basic("nobody9", "demo"))).statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_writes_only_with_its_token() throws Exception {
        signIn("applicant1");
        assertThat(send(to("/api/trial/me")).statusCode()).isEqualTo(200);
        var forged = send(to("/api/trial/wish").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(forged.statusCode()).isEqualTo(403);
        var fromElsewhere = send(to("/api/trial/wish").header("Content-Type", "application/json")
                .header("Authorization", basic("applicant1", "demo")).header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(fromElsewhere.statusCode()).isEqualTo(403);
        var program = send(to("/api/trial/wish").header("Content-Type", "application/json")
                .header("Authorization", basic("applicant1", "demo"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(program.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create",
        "/engine-rest/task", "/engine-rest/engine", "/camunda/api/engine/engine/default/deployment/create",
        "/camunda/api/engine/engine/default/process-definition/key/parallel-approval/start",
        "/camunda/api/engine/engine/default/process-instance/1/variables", "/camunda/api/engine/engine/default/user/create",
        "/camunda/api/engine/engine/default/authorization/create", "/camunda/api/engine/engine/default/migration/execute",
        "/camunda/api/engine/engine/default/task/1/variables", "/camunda/api/engine/engine/default/execution/1/signal",
        "/camunda/api/engine/engine/default/process-instance/1/modification", "/camunda/api/engine/engine/default/message",
        "/camunda/api/admin/auth/user/default/login/tasklist"})
    void nobody_at_all_reaches_the_engines_dangerous_doors(String path) throws Exception {
        var noBody = HttpRequest.BodyPublishers.noBody();
        assertThat(send(to(path).POST(noBody)).statusCode()).isIn(401, 403);
        assertThat(send(to(path).header("Authorization", basic("admin1", "demo")).POST(noBody)).statusCode()).isIn(401, 403);
        signIn("admin1");
        assertThat(send(to(path).POST(noBody)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"planning1,200,403", "window1,200,403", "planningleader,200,200", "applicant1,403,403", "analyst1,200,403"})
    void tasklists_doors_open_to_officials_only(String id, int claim, int assign) throws Exception {
        signIn(id);
        var noBody = HttpRequest.BodyPublishers.noBody();
        var task = "/camunda/api/engine/engine/default/task/1";
        assertThat(send(to(task + "/claim").POST(noBody)).statusCode()).isEqualTo(claim);
        assertThat(send(to(task + "/assignee").POST(noBody)).statusCode()).isEqualTo(assign);
        assertThat(send(to("/camunda/api/engine/engine/default/filter/create").POST(noBody)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/assets/binglian.css", "/assets/mark.svg", "/v3/api-docs", "/actuator/health"})
    void the_public_doors_are_open(String path) throws Exception {
        assertThat(send(to(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_speak_chinese_first_and_english_when_chosen() throws Exception {
        var chinese = page("/");
        assertThat(chinese.body()).contains("lang=\"zh-CN\"").contains("一次申请").doesNotContain("??");
        assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page("/?lang=en").body()).contains("lang=\"en\"").contains("One application").doesNotContain("??");
        assertThat(page("/sign-in").body()).contains("Demo accounts").contains("planningleader").doesNotContain("??");
    }

    @Test
    void a_page_that_is_not_there_says_so() throws Exception {
        signIn("applicant1");
        var missing = page("/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有这个页面");
        var denied = page("/actuator/metrics");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("无权查看").containsPattern("<meta name=\"csrf\" content=\"[^\"]{20,}\"");
        assertThat(page("/camunda/app/tasklist/").statusCode()).isEqualTo(403);
    }

    @Test
    void a_person_who_is_not_signed_in_is_led_to_the_sign_in_page() throws Exception {
        for (String path : java.util.List.of("/camunda/app/tasklist/", "/desk")) {
            var answer = page(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        }
    }

    @Test
    void the_demo_has_its_accounts_with_different_names() {
        var all = people.all();
        assertThat(all).extracting(Person::nameZh).doesNotHaveDuplicates();
        assertThat(people.leaderOf("planning").orElseThrow().id()).isEqualTo("planningleader");
        assertThat(people.ofDepartment("bureau")).hasSize(3);
        assertThat(people.require("supervisor1").department()).isEqualTo("supervision");
        assertThat(people.applicantsOf("agent1")).containsExactlyInAnyOrder("applicant1", "applicant2");
        assertThat(people.companyOf("applicant1")).contains("内蒙古示例置业有限公司");
    }
}
