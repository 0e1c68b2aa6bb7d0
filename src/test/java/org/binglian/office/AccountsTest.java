package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as an operator keeps them, and what holds for everybody who signs in. */
class AccountsTest extends OfficeTest {

    private static final String SECRET = "a quiet river 7";

    @AfterAll
    void leaveNothing() {
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("delete from sign_in_lock").update();
        jdbc.sql("delete from person where id in ('fresh1', 'fresh2', 'fresh3', 'fresh4')").update();
    }

    @Test
    void an_account_lives_from_the_link_to_the_last_session_and_the_record_knows() throws Exception {
        var opened = office().post("admin1", "/api/accounts", Map.of("id", "fresh1", "nameZh", "新人", "nameEn", "Fresh One", "roles", List.of("SECTION"),
                "department", "planning", "section", "规划科", "phone", "0471-1234567")).expect(201).body();
        var browser = new Browser();
        assertThat(browser.signIn("fresh1", "demo")).as("no password yet").contains("wrong");
        String link = opened.path("setUpHref").asText();
        assertThat(browser.post(link, "/set-password", "code", code(link), "password", "short", "again", "short").statusCode()).isEqualTo(422);
        assertThat(browser.post(link, "/set-password", "code", code(link), "password", SECRET, "again", SECRET).statusCode()).isEqualTo(302);
        assertThat(browser.get(link).statusCode()).as("used up").isEqualTo(404);
        assertThat(browser.signIn("fresh1", SECRET)).doesNotContain("sign-in");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(groups("fresh1")).contains("planning", "deskSection").doesNotContain("water");

        change("fresh1", "water", List.of("SECTION", "LEADER"));
        assertThat(groups("fresh1")).contains("water", "waterleader", "deskLeader").doesNotContain("planning");
        assertThat(browser.get("/desk").headers().firstValue("Location").orElse("")).as("other roles, sign in again").endsWith("/sign-in");

        assertThat(browser.signIn("fresh1", SECRET)).doesNotContain("sign-in");
        office().post("admin1", "/api/accounts/fresh1/closing", null).expect(200);
        assertThat(browser.get("/desk").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(browser.signIn("fresh1", SECRET)).contains("wrong");
        assertThat(groups("fresh1")).isEmpty();
        assertThat(office().post("admin1", "/api/accounts/fresh1/closing", null).expect(409).problem()).isEqualTo("account-closed");
        office().post("admin1", "/api/accounts/fresh1/reopening", null).expect(200);
        assertThat(groups("fresh1")).contains("water");
        assertThat(recorded("account-fresh1")).containsExactly("ACCOUNT_OPENED", "PASSWORD_CHANGED", "ACCOUNT_CHANGED", "ACCOUNT_CLOSED", "ACCOUNT_REOPENED");
    }

    @Test
    void whoever_leaves_or_changes_department_leaves_the_tasks_to_the_colleagues() {
        office().post("admin1", "/api/accounts", Map.of("id", "fresh4", "nameZh", "新人丁", "nameEn", "Fresh Four", "roles", List.of("SECTION"), "department",
                "planning")).expect(201);
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        String task = office().task(number, "COMPLETENESS", null, "planning").path("id").asText();
        office().post("planningleader", "/api/tasks/" + task + "/assign", Map.of("to", "fresh4")).expect(200);
        fresh4("planning", List.of("SECTION", "LEADER"));
        assertThat(holder(task)).as("may still do it").isEqualTo("fresh4");
        fresh4("water", List.of("SECTION"));
        assertThat(holder(task)).as("not a matter of the water bureau").isEmpty();
        fresh4("planning", List.of("SECTION"));
        office().post("planningleader", "/api/tasks/" + task + "/assign", Map.of("to", "fresh4")).expect(200);
        office().post("admin1", "/api/accounts/fresh4/stand-ins", Map.of("deputy", "water1", "from", office().today().toString(), "until",
                office().today().toString())).expect(422);
        var standIn = office().post("admin1", "/api/accounts/fresh4/stand-ins", Map.of("deputy", "planning2", "from", office().today().toString(), "until",
                office().today().toString())).expect(201).body();
        assertThat(office().get("admin1", "/console/accounts/fresh4").expect(200).body().path("text").asText()).contains("planning2", "统一身份认证");
        office().post("admin1", "/api/accounts/fresh4/stand-ins/" + standIn.path("id").asText() + "/end", null).expect(200);
        office().post("admin1", "/api/accounts/fresh4/closing", null).expect(200);
        assertThat(holder(task)).isEmpty();
        assertThat(recorded(number).stream().filter("TASK_RETURNED"::equals)).hasSize(2);
        office().post("planning1", "/api/tasks/" + task + "/claim", null).expect(200);
    }

    private void fresh4(String department, List<String> roles) {
        office().send("admin1", "PUT", "/api/accounts/fresh4", Map.of("nameZh", "新人丁", "nameEn", "Fresh Four", "roles", roles, "department", department),
                Map.of()).expect(200);
    }

    private String holder(String task) {
        return office().get("planning1", "/api/tasks/" + task).expect(200).body().path("assignee").asText("");
    }

    @Test
    void a_file_opens_all_its_accounts_or_none() {
        String head = "id,name_zh,name_en,roles,department,section,phone,company\n";
        var wrong = imported(head + "fresh2,新人乙,Fresh Two,SECTION,planning,,,\nfresh3,新人丙,Fresh Three,KING,planning,,,\n").expect(422);
        assertThat(wrong.problem()).isEqualTo("accounts-file");
        assertThat(wrong.body().path("detail").asText()).contains("3");
        assertThat(office().get("admin1", "/api/accounts/fresh2").status()).isEqualTo(404);
        var done = imported(head + "fresh2,新人乙,Fresh Two,SECTION LEADER,planning,,,\nfresh3,新人丙,Fresh Three,APPLICANT,,,13900000000,示例公司\n").expect(200)
                .body().path("accounts");
        assertThat(done.findValuesAsText("setUpHref")).hasSize(2).allMatch(link -> link.startsWith("/set-password?code="));
        assertThat(imported(head + "fresh3,新人丙丙,Fresh Three,APPLICANT,,,,\n").expect(200).body().path("accounts").get(0).path("setUpHref").isNull()).isTrue();
        String named = "id,name_zh,name_en,roles,department,section,phone,company,identity\n";
        assertThat(imported(named + "fresh3,新人丙,Fresh Three,APPLICANT,,,,,sso-3\nfresh2,新人乙,Fresh Two,SECTION,planning,,,,sso-3\n").expect(422).body()
                .path("errors").findValuesAsText("field")).containsExactly("identity");
        assertThat(identity("fresh3")).as("all lines or none").isNull();
        imported(named + "fresh3,新人丙,Fresh Three,APPLICANT,,,,,sso-3\nfresh2,新人乙,Fresh Two,SECTION,planning,,,,\n").expect(200);
        imported(head + "fresh3,新人丙丙,Fresh Three,APPLICANT,,,,\n").expect(200);
        assertThat(identity("fresh3")).as("stays where the file has no such column").isEqualTo("sso-3");
        imported(named + "fresh3,新人丙,Fresh Three,APPLICANT,,,,,\n").expect(200);
        assertThat(identity("fresh3")).isNull();
        assertThat(office().get("admin1", "/api/accounts?query=fresh").expect(200).body().path("accounts").findValuesAsText("id")).contains("fresh2", "fresh3");
    }

    @Test
    void the_last_operator_and_the_own_account_stay() {
        assertThat(office().post("admin1", "/api/accounts/admin1/closing", null).expect(409).problem()).isEqualTo("account-own");
        assertThat(office().send("admin1", "PUT", "/api/accounts/admin1", Map.of("nameZh", "管", "nameEn", "A", "roles", List.of("ANALYST")), Map.of())
                .expect(409).problem()).isEqualTo("account-last-operator");
        var refused = office().post("admin1", "/api/accounts", Map.of("id", "no good", "roles", List.of("LEADER"))).expect(422).body();
        assertThat(refused.path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("id", "nameZh", "nameEn", "department");
    }

    @Test
    void five_wrong_passwords_pause_the_sign_in_known_or_not_until_an_operator_lifts_it() throws Exception {
        for (String name : List.of("traffic1", "nobodyatall")) {
            for (int i = 0; i < 4; i++) {
                assertThat(basic(name, "wrong").statusCode()).isEqualTo(401);
            }
            var locked = basic(name, "wrong");
            assertThat(locked.statusCode()).as(name).isEqualTo(429);
            assertThat(locked.headers().firstValue("Retry-After")).isPresent();
            assertThat(locked.body()).contains("/problems/sign-in-locked");
        }
        var browser = new Browser();
        assertThat(browser.signIn("nobodyatall", "wrong")).contains("locked=1");
        assertThat(browser.get("/sign-in?locked=1").body()).contains("请等 1 分钟");
        assertThat(browser.get("/sign-in?locked=1&lang=en").body()).contains("try again in 1 min");
        assertThat(office().get("admin1", "/api/accounts/locks").expect(200).body().path("locks").findValuesAsText("subject")).contains("traffic1 @ 127.0.0.1", "nobodyatall @ 127.0.0.1");
        office().post("admin1", "/api/accounts/locks/lifting", Map.of("kind", "ACCOUNT", "subject", "nobodyatall @ 127.0.0.1")).expect(200);
        assertThat(basic("nobodyatall", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_everywhere_ends_them_all() throws Exception {
        var first = new Browser();
        first.get("/sign-in");
        String before = first.session();
        first.signIn("traffic2", "demo");
        assertThat(first.session()).as("no fixation").isNotEqualTo(before);
        var second = new Browser();
        second.signIn("traffic2", "demo");
        assertThat(second.get("/account").statusCode()).isEqualTo(200);
        assertThat(first.post("/account", "/account/sign-out").statusCode()).isEqualTo(302);
        for (Browser one : List.of(first, second)) {
            assertThat(one.get("/account").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
            assertThat(one.get("/camunda/api/engine/engine/default/task").statusCode()).isIn(302, 401);
        }
    }

    @Test
    void every_door_sends_its_headers_and_takes_no_forged_write() throws Exception {
        var browser = new Browser();
        browser.signIn("planning1", "demo");
        for (String door : List.of("/", "/api/items", "/desk", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count", "/assets/binglian.css",
                "/swagger-ui/index.html", "/actuator/health", "/no-such-page")) {
            var headers = browser.get(door).headers();
            assertThat(headers.firstValue("X-Content-Type-Options").orElse("")).as(door).isEqualTo("nosniff");
            assertThat(headers.firstValue("X-Frame-Options").orElse("")).as(door).isEqualTo("DENY");
            assertThat(headers.firstValue("Referrer-Policy").orElse("")).as(door).isEqualTo("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(door).contains("camera=()");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(door).contains("frame-ancestors 'none'", "default-src 'self'");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(door + " over http").isEmpty();
            assertThat(browser.secure(door).headers().firstValue("Strict-Transport-Security").orElse("")).as(door + " behind https").contains("max-age");
        }
        assertThat(new Browser().post("/sign-in", "/sign-in", "username", "planning1", "password", "demo").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID=")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        for (String write : List.of("/desk/phrases", "/api/tasks/1/claim", "/sign-out", "/account/sign-out", "/set-password")) {
            assertThat(browser.forged(write)).as(write).isEqualTo(403);
        }
        assertThat(browser.get("/desk").statusCode()).as("still signed in").isEqualTo(200);
        for (String write : List.of("/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/task/1/claim")) {
            var victim = new Browser();
            victim.signIn("planning1", "demo");
            victim.get("/camunda/app/tasklist/default/");
            assertThat(victim.forged(write)).as(write).isEqualTo(403);
        }
    }

    private String identity(String account) {
        return office().get("admin1", "/api/accounts/" + account).expect(200).body().path("identity").asText(null);
    }

    private OfficeClient.Answer imported(String file) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file + "\r\n--x--\r\n";
        return office().send("admin1", "POST", "/api/accounts/import", HttpRequest.BodyPublishers.ofString(body), Map.of("Content-Type",
                "multipart/form-data; boundary=x", "Accept-Language", "zh-CN"));
    }

    private void change(String id, String department, List<String> roles) {
        office().send("admin1", "PUT", "/api/accounts/" + id, Map.of("nameZh", "新人", "nameEn", "Fresh One", "roles", roles, "department", department),
                Map.of()).expect(200);
    }

    private Set<String> groups(String id) {
        return Set.copyOf(bean(IdentityService.class).createGroupQuery().groupMember(id).list().stream().map(group -> group.getId()).toList());
    }

    private HttpResponse<String> basic(String id, String password) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base() + "/api/tasks")).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String code(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    /** Keeps cookies and follows nothing. */
    private final class Browser {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final java.net.CookieManager cookies = new java.net.CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) throws Exception {
            return send(to(path));
        }

        HttpResponse<String> secure(String path) throws Exception {
            return HttpClient.newHttpClient().send(to(path).header("X-Forwarded-Proto", "https").header("Cookie", "JSESSIONID=" + session()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        int forged(String path) throws Exception {
            return send(to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode();
        }

        /** Answers where it leads. */
        String signIn(String id, String password) throws Exception {
            return post("/sign-in", "/sign-in", "username", id, "password", password).headers().firstValue("Location").orElse("");
        }

        HttpResponse<String> post(String page, String path, String... fields) throws Exception {
            var token = TOKEN.matcher(get(page).body());
            assertThat(token.find()).as("token on %s", page).isTrue();
            var form = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream().filter(one -> "JSESSIONID".equals(one.getName())).findFirst().orElseThrow().getValue();
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path)).header("Accept", "text/html");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
