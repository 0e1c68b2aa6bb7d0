package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Signing in by way of the office's single sign-on (统一身份认证), against a real provider. */
class OpenIdSignInTest extends OfficeTest {

    private static final String DOOR = "/sign-in/with/oidc";

    @BeforeAll
    void open() throws Exception {
        SignInProvider.open(base());
        account("elsewhere1", "N-zhang");
        account("elsewhere2", "N-left");
        office().post("admin1", "/api/accounts/elsewhere2/closing", null).expect(200);
    }

    @AfterAll
    void close() {
        SignInProvider.close();
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("delete from external_identity").update();
        jdbc.sql("delete from person where id in ('elsewhere1', 'elsewhere2')").update();
    }

    @Test
    void whom_the_operator_noted_signs_in_with_the_roles_of_the_account_and_out_at_both() throws Exception {
        var browser = new Walk();
        assertThat(browser.get("/desk").uri().getPath()).isEqualTo("/sign-in");
        String before = browser.session();
        String asked = browser.to(base() + DOOR).headers().firstValue("Location").orElseThrow();
        assertThat(asked).startsWith(SignInProvider.issuer()).contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        assertThat(browser.signIn("zhang").uri().getPath()).as("where the person wanted to go").isEqualTo("/desk");
        assertThat(browser.session()).as("no fixation").isNotEqualTo(before);

        assertThat(browser.get("/account").body()).contains("elsewhere1");
        assertThat(browser.to(base() + "/api/accounts").statusCode()).as("an operator there is none here").isEqualTo(403);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"elsewhere1\"");
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(200);

        var page = browser.get("/account");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).endsWith("form-action 'self' " + SignInProvider.issuer());
        var out = browser.form(base() + "/sign-out", page.body());
        assertThat(out.headers().firstValue("Location").orElse("")).startsWith(SignInProvider.issuer() + "/connect/logout").contains("id_token_hint=");
        assertThat(browser.follow(out).uri()).isEqualTo(URI.create(base() + "/"));
        assertThat(browser.get("/desk").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.get(DOOR).uri().toString()).as("signed out there too").isEqualTo(SignInProvider.issuer() + "/login");
    }

    @Test
    void a_session_that_began_elsewhere_ends_like_any_other() throws Exception {
        Map<String, Runnable> ends = new LinkedHashMap<>();
        ends.put("sign out everywhere", () -> office().post("admin1", "/api/accounts/elsewhere1/sign-out", null).expect(200));
        ends.put("another role", () -> office().send("admin1", "PUT", "/api/accounts/elsewhere1", facts("elsewhere1"), Map.of()).expect(200));
        ends.put("another name there", () -> identity("elsewhere1", "N-nobody"));
        var browser = new Walk();
        ends.forEach((why, act) -> {
            browser.walk(() -> {
                assertThat(browser.signIn("zhang").statusCode()).isEqualTo(200);
                assertThat(browser.get("/desk").uri().getPath()).isEqualTo("/desk");
                act.run();
                assertThat(browser.get("/desk").uri().getPath()).as(why).isEqualTo("/sign-in");
            });
        });
        assertThat(browser.get(DOOR).uri().getQuery()).as("and the name is nobody’s now").isEqualTo("elsewhere=unknown");
        identity("elsewhere1", "N-zhang");
        assertThat(recorded("account-elsewhere1")).contains("EXTERNAL_IDENTITY_CHANGED");
    }

    @Test
    void nobody_else_gets_in_and_is_told_why() throws Exception {
        assertThat(refused("stranger")).contains("这里没有您的账号").doesNotContain("N-stranger");
        assertThat(refused("left")).contains("您的账号已停用");
        var english = new Walk();
        english.signIn("left");
        assertThat(english.get("/sign-in?elsewhere=closed&lang=en").body()).contains("Your account is closed", "Sign in by single sign-on");
        Map<String, Consumer<JwtClaimsSet.Builder>> wrong = new LinkedHashMap<>();
        wrong.put("another’s token", claims -> claims.audience(List.of("another")));
        wrong.put("another provider’s", claims -> claims.issuer("https://elsewhere.example"));
        wrong.put("answers another question", claims -> claims.claim("nonce", "another"));
        wrong.put("over", claims -> claims.issuedAt(Instant.now().minusSeconds(7200)).expiresAt(Instant.now().minusSeconds(3600)));
        wrong.put("names nobody", claims -> claims.claims(all -> all.remove("staff_number")));
        try {
            for (var one : wrong.entrySet()) {
                SignInProvider.gives(one.getValue());
                assertThat(refused("zhang")).as(one.getKey()).contains("names nobody".equals(one.getKey()) ? "没有" : "没有登录成功");
            }
        } finally {
            SignInProvider.gives(claims -> { });
        }
        var forged = new Walk();
        forged.get(DOOR);
        assertThat(forged.get("/sign-in/back/oidc?code=x&state=guessed").body()).as("a state that we did not give").contains("没有登录成功");
        assertThat(forged.get("/desk").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_name_there_is_one_account_here_and_the_operators_to_give() {
        assertThat(office().send("admin1", "PUT", "/api/accounts/planning1/identity", Map.of("identity", "N-zhang"), Map.of()).expect(409).problem())
                .isEqualTo("identity-taken");
        assertThat(office().send("admin1", "PUT", "/api/accounts/planning1/identity", Map.of("identity", "x".repeat(201)), Map.of()).expect(422).problem())
                .isEqualTo("account-refused");
        assertThat(office().send("planning1", "PUT", "/api/accounts/planning1/identity", Map.of("identity", "N-mine"), Map.of()).status()).isEqualTo(403);
        assertThat(office().get("admin1", "/api/accounts/elsewhere1").expect(200).body().path("identity").asText()).isEqualTo("N-zhang");
    }

    private String refused(String who) throws Exception {
        var browser = new Walk();
        var answer = browser.signIn(who);
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.get("/desk").uri().getPath()).as("not in").isEqualTo("/sign-in");
        return answer.body();
    }

    private void account(String id, String identity) {
        office().post("admin1", "/api/accounts", facts(id)).expect(201);
        identity(id, identity);
    }

    private void identity(String id, String identity) {
        office().send("admin1", "PUT", "/api/accounts/" + id + "/identity", Map.of("identity", identity), Map.of()).expect(200);
    }

    private static Map<String, Object> facts(String id) {
        return new HashMap<>(Map.of("id", id, "nameZh", "别处来的人", "nameEn", "From Elsewhere", "roles", List.of("SECTION"), "department", "planning"));
    }

    private interface Steps {
        void take() throws Exception;
    }

    /** A browser without a screen: keeps cookies, and follows where it is led between the two sites. */
    private final class Walk {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
        private static final int MOST_STEPS = 12;

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        /** The last page, after all redirections. */
        HttpResponse<String> get(String path) throws Exception {
            return follow(to(base() + path));
        }

        HttpResponse<String> signIn(String who) throws Exception {
            var page = get(DOOR);
            return page.uri().getPath().equals("/login") ? follow(form(page.uri().toString(), page.body(), "username", who, "password", "there")) : page;
        }

        HttpResponse<String> follow(HttpResponse<String> from) throws Exception {
            var answer = from;
            for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_STEPS; i++) {
                answer = to(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()).toString());
            }
            return answer;
        }

        HttpResponse<String> to(String address) throws Exception {
            return http.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", address.contains("/api/") ? "application/json" : "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> form(String address, String page, String... fields) throws Exception {
            var token = TOKEN.matcher(page);
            assertThat(token.find()).as("token for %s", address).isTrue();
            var body = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            for (int i = 0; i < fields.length; i += 2) {
                body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return http.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString());
        }

        String session() {
            return cookies.getCookieStore().get(URI.create(base())).stream().filter(one -> one.getName().contains("SESSION")).findFirst().orElseThrow().getValue();
        }

        void walk(Steps steps) {
            try {
                steps.take();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
