package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that are started together on one empty PostgreSQL, and a browser that is sent now to the one, now to the other. */
@Tag("postgres")
class NodesTest {

    private static final String TOKEN = "figures-are-read-by-this-alone";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    private static Path home;
    private static EmbeddedPostgres postgres;
    private static Node one;
    private static Node other;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void open() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "80").start();
        one = start();
        other = start();
        for (Node node : List.of(one, other)) {
            await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofMillis(300)).ignoreExceptionsInstanceOf(java.io.UncheckedIOException.class)
                    .until(node::ready);
        }
    }

    private static Node start() throws Exception {
        return Node.start(home, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
                "--spring.datasource.password=", "--binglian.metrics.token=" + TOKEN, "--binglian.files.store=" + home.resolve("files"));
    }

    @AfterAll
    static void close() throws Exception {
        for (Node node : List.of(one, other)) {
            node.close();
        }
        postgres.close();
    }

    @Test
    void what_is_made_once_is_made_once() throws SQLException {
        assertThat(number("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(number("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(number("select count(*) from person where id = 'admin1'")).isEqualTo(1);
        assertThat(number("select count(*) from act_id_group where id_ = 'planning'")).isEqualTo(1);
        assertThat(number("select count(*) from (select code from assessment_kind group by code having count(*) > 1) twice")).isZero();
        assertThat(number("select count(*) from catalogue_import")).isEqualTo(1);
    }

    @Test
    void a_session_goes_from_node_to_node_and_ends_on_all() throws Exception {
        assertThat(signIn(one, "planning1")).doesNotContain("sign-in");
        var page = get(other, "/account");
        assertThat(page.statusCode()).isEqualTo(200);

        assertThat(get(one, "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        String engineToken = cookies.getCookieStore().getCookies().stream().filter(cookie -> "XSRF-TOKEN".equals(cookie.getName())).findFirst()
                .map(HttpCookie::getValue).orElseThrow();
        var tasks = browser.send(to(other, "/camunda/api/engine/engine/default/task/count").header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", engineToken).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(tasks.statusCode()).isEqualTo(200);

        assertThat(post(one, "/account/sign-out", page).statusCode()).isEqualTo(302);
        assertThat(get(other, "/account").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    void a_session_that_cannot_be_read_ends_in_a_fresh_sign_in() throws Exception {
        signIn(one, "water1");
        assertThat(get(other, "/account").statusCode()).isEqualTo(200);
        update("update spring_session_attributes set attribute_bytes = '\\xaced00057372' where session_primary_id in"
                + " (select primary_id from spring_session where principal_name = 'water1')");
        assertThat(get(other, "/account").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(signIn(other, "water1")).doesNotContain("sign-in");
        assertThat(get(one, "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_looks_at_a_project_on_one_node_hears_what_happens_on_the_other() throws Exception {
        var there = new OfficeClient(other.address());
        there.morning();
        var project = there.register(OfficeClient.commercial());
        signIn(one, "applicant1");
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        var line = browser.sendAsync(to(one, "/projects/" + project + "/events").build(), HttpResponse.BodyHandlers.fromLineSubscriber(
                new LinesInto(heard)));
        await().atMost(Duration.ofMinutes(2)).until(() -> heard.contains("event:at"));
        assertThat(heard).doesNotContain("event:changed");
        there.file(project, List.of("B04"));
        await().atMost(Duration.ofMinutes(2)).until(() -> heard.contains("event:changed"));

        post(other, "/account/sign-out", get(other, "/account"));
        await("a line ends with its session, wherever that ended").atMost(Duration.ofMinutes(2)).until(line::isDone);
    }

    @Test
    void every_node_tells_the_figures_to_the_operator_and_to_whoever_has_the_token() throws Exception {
        for (Node node : List.of(one, other)) {
            var told = browser.send(to(node, "/actuator/prometheus").header("Authorization", "Bearer " + TOKEN).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(told.body()).contains("binglian_tasks_overdue ", "binglian_department_overdue{department=\"planning\"", "binglian_jobs_failed 0.0", "binglian_record_unsealed ", "binglian_clock_offset_seconds ",
                    "hikaricp_connections_active", "executor_active_threads").doesNotContain("NaN");
            assertThat(browser.send(to(node, "/actuator/prometheus").header("Authorization", "Bearer another-token-of-some-length").build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode()).isIn(401, 403);
            assertThat(browser.send(to(node, "/actuator/metrics").header("Authorization", "Bearer " + TOKEN).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode()).as("opens nothing else").isIn(302, 401, 403);
        }
    }

    private String signIn(Node node, String who) throws Exception {
        return post(node, "/sign-in", get(node, "/sign-in"), "username", who, "password", "demo").headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(Node node, String path) throws Exception {
        return browser.send(to(node, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @param page the page with the form, from whichever node */
    private HttpResponse<String> post(Node node, String path, HttpResponse<String> page, String... fields) throws Exception {
        var token = CSRF.matcher(page.body());
        assertThat(token.find()).isTrue();
        var form = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return browser.send(to(node, path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path)).header("Accept", "text/html, text/event-stream, */*");
    }

    private static int number(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /** Puts every line that comes into a queue. */
    private record LinesInto(Queue<String> lines) implements java.util.concurrent.Flow.Subscriber<String> {

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable failure) {
            lines.add("failed");
        }

        @Override
        public void onComplete() {
            lines.add("ended");
        }
    }
}
