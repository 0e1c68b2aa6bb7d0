package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.binglian.office.AccessTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One policy for every door: each endpoint that the application has is asked by everybody who could ask it, about one real case, and
 * answers as {@code src/test/resources/access} says. An endpoint without a row fails; so does a row without an endpoint.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessPolicyTest extends OfficeTest {

    /** Who asks: the column of the table, and an account that stands in that relation to the case. */
    private static final Map<String, String> ASKERS = new LinkedHashMap<>();
    /** Doors that filters answer before any mapping. */
    private static final Set<String> OF_FILTERS = Set.of("POST /sign-in", "POST /sign-out", "GET /sign-in/with/oidc", "GET /sign-in/back/oidc");
    /** Where the engine's own servlets answer: EngineDoorsTest asks those. */
    private static final String ENGINES = "/camunda/api/**";
    private static final List<String> STRANGERS = List.of("nobody", "other applicant", "helper", "other section", "other leader", "analyst", "other agency");
    /** Who holds the same post, the nearest to the case first. */
    private static final List<List<String>> POSTS = List.of(List.of("applicant", "agent", "other applicant"),
            List.of("section", "consulted section", "other section"), List.of("leader", "other leader"), List.of("agency", "other agency"));
    /** What analysts do with running cases that they tell by their numbers alone. */
    private static final Set<String> BY_NUMBER = Set.of("studio-cases-read", "studio-cases");
    private static final List<String> APPLICANTS_SIDE = List.of("applicant", "agent");
    /** Of no change: whoever may write is told that another was saved since, and nothing is written. */
    private static final String NO_VERSION = "0";
    private static final String MOBILE = "13800000000";
    private static final List<String> PERSONAL = List.of("150105199003071236", MOBILE);

    static {
        Stream.of("nobody:", "applicant:applicant1", "other applicant:applicant2", "agent:agent1", "helper:helper1", "window:window1",
                "section:planning1", "consulted section:water1", "other section:transport1", "leader:planningleader", "other leader:transportleader",
                "supervisor:supervisor1", "manager:manager1", "analyst:analyst1", "operator:admin1", "agency:agency1", "other agency:agency2")
                .forEach(one -> ASKERS.put(one.split(":", 2)[0], one.split(":", 2)[1]));
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private AccessGround ground;
    private Map<String, String> places;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level rootLevel;

    @BeforeAll
    void prepare() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        rootLevel = root.getLevel();
        root.setLevel(Level.INFO);
        log.list = new java.util.concurrent.CopyOnWriteArrayList<>();
        log.start();
        root.addAppender(log);
        ground = new AccessGround(new OfficeClient(base()), context);
        places = ground.lay();
        endpoints();
    }

    @AfterAll
    void nothing_is_left_open() {
        ground.clear();
    }

    @AfterAll
    void quiet() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(log);
        root.setLevel(rootLevel);
    }

    @Test
    @Order(1)
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        var rows = new LinkedHashSet<String>();
        AccessTable.rows().forEach(row -> rows.add(row.name()));
        var there = endpoints();
        assertThat(there.stream().filter(one -> !rows.contains(one)).map(one -> one.replaceFirst(" ", ",") + ",?,,"))
                .as("add to endpoints.csv, with its act").isEmpty();
        assertThat(rows.stream().filter(row -> !there.contains(row) && !OF_FILTERS.contains(row))).as("gone: take them from endpoints.csv").isEmpty();
        assertThat(AccessTable.rows()).extracting(Row::act).isSubsetOf(AccessTable.acts().keySet());
        AccessTable.acts().forEach((act, cells) -> assertThat(cells.keySet()).as(act).containsExactlyElementsOf(ASKERS.keySet()));
    }

    /** The table's order: what ends something stands last. */
    @Test
    @Order(2)
    void everybody_gets_through_exactly_the_doors_that_the_table_opens_to_them() {
        var acts = AccessTable.acts();
        List<String> wrong = new ArrayList<>();
        for (Row row : AccessTable.rows()) {
            Map<String, String> expected = acts.getOrDefault(row.act(), Map.of());
            Map<String, String> different = new LinkedHashMap<>();
            askers(expected).forEach((asker, account) -> {
                var answer = ask(row, account);
                if (!answer.kind().equals(expected.get(asker))) {
                    different.put(asker, answer.kind() + " (" + answer.status() + ")");
                }
                PERSONAL.stream().filter(answer.body()::contains).filter(found -> !found.equals(MOBILE) || !APPLICANTS_SIDE.contains(asker))
                        .forEach(found -> wrong.add(row.name() + ": " + asker + " reads " + found));
                if (STRANGERS.contains(asker) && !row.asked().contains("{trackingCode}") && !row.writes() && namesTheCase(row, answer.body())) {
                    wrong.add(row.name() + ": " + asker + " reads of a case of others");
                }
            });
            if (!different.isEmpty()) {
                wrong.add(row.name() + " [" + row.act() + "]: " + different);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Where everybody gets the same answer, nobody and one person who is known stand for all; where all of one post are refused alike, the one
     * who stands nearest to the case.
     */
    private static Map<String, String> askers(Map<String, String> expected) {
        Map<String, String> askers = new LinkedHashMap<>(ASKERS);
        if (Set.copyOf(expected.values()).size() == 1) {
            askers.keySet().retainAll(Set.of("nobody", "applicant"));
        }
        POSTS.stream().filter(post -> !"yes".equals(expected.get(post.get(0))) && post.stream().map(expected::get).distinct().count() == 1)
                .forEach(post -> askers.keySet().removeAll(post.subList(1, post.size())));
        return askers;
    }

    @Test
    @Order(3)
    void an_official_sees_personal_data_in_full_for_a_reason_only_and_the_record_knows() {
        String door = "/api/projects/" + places.get("project") + "/unmasking";
        assertThat(office().post("window1", door, Map.of("reason", "")).expect(422).problem()).isEqualTo("unmasking-reason");
        var shown = office().post("window1", door, Map.of("reason", "电话核对收件人身份")).expect(200).body();
        assertThat(shown.path("contactId").asText()).isEqualTo(PERSONAL.get(0));
        assertThat(shown.path("mobile").asText()).isEqualTo(PERSONAL.get(1));
        assertThat(recorded(places.get("project"))).contains("PERSONAL_DATA_UNMASKED");
        String page = "/projects/" + places.get("project") + "/unmasking";
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "zh-CN");
        assertThat(office().send("window1", "POST", page, "reason=x", form).expect(422).body().path("text").asText()).doesNotContain(PERSONAL.get(0))
                .contains("4 到 200 个字");
        assertThat(office().send("window1", "POST", page, "reason=check+by+telephone", form).expect(200).body().path("text").asText()).contains(PERSONAL.get(0));
        assertThat(office().get("applicant1", "/projects/" + places.get("project")).body().path("text").asText()).as("the applicant reads of it")
                .contains("check by telephone");
        var register = new LinkedHashMap<>(OfficeClient.commercial());
        register.put("applicant", Map.of("name", "内蒙古示例置业有限公司", "creditCode", "91150100MA0ABCD1XH", "contactId", "150105199003071237", "mobile",
                "13800000000000"));
        assertThat(office().post("applicant1", "/api/projects", register).status()).isEqualTo(422);
        office().get("applicant1", "/api/track?caseNumber=150105199003071236&code=13800000000");
    }

    /** All that this class did is in it: a case from the counter to the archive, and every endpoint, refused or not. */
    @Test
    @Order(4)
    void no_identity_number_and_no_mobile_is_in_the_log() {
        office().workAll(places.get("finished"));
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(AccessPolicyTest::written).filter(line -> Stream.concat(PERSONAL.stream(),
                Stream.of("150105199003071237")).anyMatch(line::contains))).isEmpty();
    }

    private static String written(ILoggingEvent event) {
        return event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private boolean namesTheCase(Row row, String body) {
        return body.contains(places.get("project")) || !BY_NUMBER.contains(row.act()) && (body.contains(places.get("case"))
                || body.contains(places.get("finished")));
    }

    private record Answer(int status, String kind, String body) {
    }

    private Answer ask(Row row, String account) {
        String path = place(row.asked().isEmpty() ? row.endpoint() : row.asked());
        String type = bodies.getOrDefault(row.name(), "form");
        var request = HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", "form".equals(type) ? "text/html" : "*/*");
        if (!account.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        if (row.writes()) {
            request.header("If-Match", NO_VERSION);
        }
        String body = place(row.body());
        switch (type) {
            case "json" -> request.header("Content-Type", "application/json");
            case "multipart" -> request.header("Content-Type", "multipart/form-data; boundary=x");
            default -> request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        request.method(row.method(), !row.writes() ? BodyPublishers.noBody() : BodyPublishers.ofString("json".equals(type) && body.isEmpty() ? "{}"
                : "multipart".equals(type) ? parts(body) : body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            String text = "";
            try (var in = answer.body()) {
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                    text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            boolean toSignIn = answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
            return new Answer(answer.statusCode(), kind(answer.statusCode(), toSignIn, account), text.replace(path, ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(row.name() + " " + account, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A forged write is refused (403) before anybody asks who it was. */
    private static String kind(int status, boolean toSignIn, String account) {
        if (status == 401 || toSignIn || account.isEmpty() && status == 403) {
            return "sign-in";
        }
        return switch (status) {
            case 403 -> "denied";
            case 404 -> "nothing";
            default -> status < 500 ? "yes" : "broken";
        };
    }

    /** {@code name=value} or {@code name=@content} for a file, joined by {@code &}. */
    private static String parts(String body) {
        var text = new StringBuilder();
        for (String part : body.isEmpty() ? new String[] {"file=@"} : body.split("&")) {
            String[] pair = part.split("=", 2);
            text.append("--x\r\nContent-Disposition: form-data; name=\"").append(pair[0]).append('"');
            text.append(pair[1].startsWith("@") ? "; filename=\"a.csv\"\r\n\r\n" + pair[1].substring(1) : "\r\n\r\n" + pair[1]).append("\r\n");
        }
        return text + "--x--\r\n";
    }

    private String place(String text) {
        String filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** What the application itself knows that it answers. */
    private Set<String> endpoints() {
        var found = new TreeSet<String>();
        context.getBeansOfType(HandlerMapping.class).values().forEach(mapping -> {
            if (mapping instanceof AbstractHandlerMethodMapping<?> methods) {
                methods.getHandlerMethods().forEach((info, handler) -> {
                    var asked = (RequestMappingInfo) info;
                    var verbs = asked.getMethodsCondition().getMethods();
                    for (String pattern : asked.getPatternValues()) {
                        for (String verb : verbs.isEmpty() ? List.of("GET") : verbs.stream().map(Enum::name).toList()) {
                            found.add(verb + " " + pattern);
                            bodies.put(verb + " " + pattern, type(handler));
                        }
                    }
                });
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().stream().filter(pattern -> !pattern.equals(ENGINES)).forEach(pattern -> found.add("GET " + pattern));
            }
        });
        return found;
    }

    private static String type(org.springframework.web.method.HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getGenericParameterType().getTypeName().contains("Multipart"))) {
            return "multipart";
        }
        return handler.hasMethodAnnotation(org.springframework.web.bind.annotation.ResponseBody.class)
                || handler.getBeanType().isAnnotationPresent(org.springframework.web.bind.annotation.RestController.class) ? "json" : "form";
    }
}
