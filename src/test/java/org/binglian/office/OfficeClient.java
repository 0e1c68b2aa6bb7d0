package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Calls the office over HTTP, as a person with the demo's password. */
public final class OfficeClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("COMPLETENESS", Map.of("complete", true)), Map.entry("ACCEPTANCE", Map.of("decision", "ACCEPT")),
            Map.entry("STAGE_START", Map.of("consultation", "NONE")), Map.entry("REVIEW", Map.of("proposal", "GRANT")),
            Map.entry("OPINION", Map.of("opinion", "AGREE")), Map.entry("DECISION", Map.of("decision", "APPROVE")),
            Map.entry("OVERDUE_DECISION", Map.of("decision", "APPROVE")), Map.entry("INSPECTION_PLAN", Map.of("inspectors", "张工、李工")),
            Map.entry("SITE_INSPECTION", Map.of("findings", "现场与图纸相符", "passed", true)),
            Map.entry("REFERRAL", Map.of("sentTo", "自治区主管部门", "documentNumber", "呼字〔2026〕1号")),
            Map.entry("HIGHER_ANSWER", Map.of("answer", "AGREE", "documentNumber", "内字〔2026〕8号")),
            Map.entry("COMMITMENT_CHECK", Map.of("letterComplete", true)),
            Map.entry("STATEMENT", Map.of("statement", "当日外出踏勘")),
            Map.entry("ACCOUNTABILITY", Map.of("finding", "UNFOUNDED", "reason", "经核实不属本人过错")),
            Map.entry("HANDOVER_CHECK", Map.of("finding", "NONE")),
            Map.entry("INVITATION", Map.of("answer", "WRITTEN", "text", "没有意见")),
            Map.entry("MEETING", Map.of("minutes", "各部门意见一致")),
            Map.entry("JOINT_MEETING", Map.of("outcome", "PROCEED", "minutes", "经协调继续办理")),
            Map.entry("EXPLANATION", Map.of("explanation", "已在方案中采取措施")),
            Map.entry("DECISION_AGAIN", Map.of("decision", "REFUSE", "reason", "按会议纪要办理")));
    private static final Set<String> SECTION = Set.of("INSPECTION_PLAN", "SITE_INSPECTION", "COMMITMENT_CHECK", "REVIEW");
    private static final Set<String> LEADERS = Set.of("DECISION", "OVERDUE_DECISION", "EXTENSION", "REVOCATION_DECISION", "DECISION_AGAIN");

    private final String base;
    private final Map<String, String> filed = new java.util.concurrent.ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    public OfficeClient(String base) {
        this.base = base;
    }

    /** An answer: its status and its JSON. */
    public record Answer(int status, JsonNode body) {

        public Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        public String problem() {
            return body.path("type").asText().replace("/problems/", "");
        }
    }

    public Answer get(String who, String path) {
        return send(who, "GET", path, null, Map.of());
    }

    public Answer post(String who, String path, Object body) {
        return send(who, "POST", path, body, Map.of());
    }

    public Answer send(String who, String method, String path, Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
            if (who != null) {
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)));
            }
            headers.forEach(request::setHeader);
            var content = body == null ? HttpRequest.BodyPublishers.noBody() : body instanceof HttpRequest.BodyPublisher ready ? ready
                    : HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : json(body));
            var response = http.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode()
                    .put("text", response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a file for a material of a case. */
    Answer upload(String who, String caseNumber, String materialCode, String fileName, byte[] content) {
        String edge = "----binglian";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"materialCode\"\r\n\r\n" + materialCode + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(who, "POST", "/api/cases/" + caseNumber + "/materials", HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
    }

    /** Signs in as a browser does. Answers the headers that a page of Tasklist sends from then on. */
    Map<String, String> signIn(String who) {
        var cookies = new java.net.CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
        try {
            String page = browse(browser, "/sign-in", null);
            var token = java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
            assertThat(token.find()).isTrue();
            browse(browser, "/sign-in", "username=" + who + "&password=demo&_csrf=" + java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            browse(browser, "/camunda/app/tasklist/default/", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Map<String, String> headers = new HashMap<>();
        var sent = new java.util.StringJoiner("; ");
        cookies.getCookieStore().getCookies().forEach(cookie -> {
            sent.add(cookie.getName() + "=" + cookie.getValue());
            if ("XSRF-TOKEN".equals(cookie.getName())) {
                headers.put("X-XSRF-TOKEN", cookie.getValue());
            }
        });
        headers.put("Cookie", sent.toString());
        return headers;
    }

    private String browse(HttpClient browser, String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    // ---- projects and cases ------------------------------------------------------------------------------------------------------

    public static Map<String, Object> commercial() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("name", "青城花园商业综合体");
        project.put("applicant", new HashMap<>(Map.of("name", "内蒙古示例置业有限公司", "creditCode", "91150100MA0ABCD1XH",
                "legalRepresentative", "王强", "contactName", "李华", "contactId", "150105199003071236", "mobile", "13800000000")));
        project.putAll(Map.of("investment", "ENTERPRISE", "sector", "COMMERCIAL_HOUSING", "land", "GRANTED", "region", "150105",
                "floorArea", 42000, "landAreaHa", 3.2, "earthworkM3", 68000, "energyTce", 1100, "electricityKwh", 6300000,
                "features", List.of("DEEP_BASEMENT", "NEAR_RIVER", "EIA_FORM", "TREES_ON_SITE")));
        return project;
    }

    static Map<String, Object> government() {
        var project = commercial();
        project.putAll(Map.of("name", "第三中学新校区", "investment", "GOVERNMENT", "sector", "SCHOOL", "land", "ALLOCATED", "floorArea", 26000,
                "landAreaHa", 4.1, "earthworkM3", 30000, "energyTce", 300, "electricityKwh", 0, "features", List.of("SPECIAL_FIRE", "EIA_FORM")));
        return project;
    }

    static Map<String, Object> simple() {
        var project = commercial();
        project.putAll(Map.of("name", "精密零件厂房", "sector", "INDUSTRIAL", "floorArea", 1800, "landAreaHa", 0.6, "earthworkM3", 0,
                "energyTce", 0, "electricityKwh", 0, "features", List.of()));
        return project;
    }

    /** Takes back what the test has left open, so that its alarms do not ring in a later one. */
    public void tidy() {
        filed.forEach((number, account) -> post(account, "/api/cases/" + number + "/withdrawal", Map.of("reason", "试验结束")));
        filed.clear();
    }

    /** A case that somebody else filed is taken back by that account. */
    void tidyLater(String number, String account) {
        filed.put(number, account);
    }

    public String register(Map<String, Object> project) {
        return post("applicant1", "/api/projects", project).expect(201).body().path("projectNumber").asText();
    }

    public String file(String project, String stage) {
        return file(Map.of("projectNumber", project, "stage", stage));
    }

    public String file(String project, List<String> items) {
        return file(Map.of("projectNumber", project, "items", items));
    }

    public String file(Map<String, Object> application) {
        var number = post("applicant1", "/api/cases", application).expect(201).body().path("caseNumber").asText();
        filed.put(number, "applicant1");
        return number;
    }

    public JsonNode caseOf(String number) {
        return get("supervisor1", "/api/cases/" + number).expect(200).body();
    }

    public JsonNode item(String number, String code) {
        return item(caseOf(number), code);
    }

    static JsonNode item(JsonNode seen, String code) {
        for (JsonNode item : seen.path("items")) {
            if (code.equals(item.path("itemCode").asText())) {
                return item;
            }
        }
        throw new AssertionError("no item " + code + " in " + seen.path("caseNumber"));
    }

    List<String> papers(String number) {
        return caseOf(number).path("papers").findValuesAsText("kind");
    }

    JsonNode opinion(String number, String code, String department) {
        for (JsonNode opinion : item(number, code).path("opinions")) {
            if (department.equals(opinion.path("department").asText())) {
                return opinion;
            }
        }
        throw new AssertionError("no opinion of " + department);
    }

    // ---- tasks -------------------------------------------------------------------------------------------------------------------

    public List<JsonNode> tasks(String caseNumber) {
        return everyTask("supervisor1", "caseNumber=" + caseNumber);
    }

    /** All pages of what this person sees. */
    List<JsonNode> everyTask(String who, String filter) {
        List<JsonNode> tasks = new ArrayList<>();
        JsonNode next = null;
        do {
            String cursor = next == null ? "" : "&cursor=" + java.net.URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
            var page = get(who, "/api/tasks?limit=200&" + filter + cursor).expect(200).body();
            page.path("tasks").forEach(tasks::add);
            next = page.path("next");
        } while (!next.isNull() && !next.isMissingNode());
        return tasks;
    }

    public List<JsonNode> tasks(String caseNumber, String kind) {
        return tasks(caseNumber).stream().filter(task -> kind.equals(task.path("kind").asText())).toList();
    }

    /** Those of the approval itself, without what the supervising departments have to do. */
    List<JsonNode> approvalTasks(String caseNumber) {
        return tasks(caseNumber).stream().filter(task -> !task.path("kind").asText().startsWith("HANDOVER_")).toList();
    }

    public JsonNode task(String caseNumber, String kind, String itemCode, String department) {
        return tasks(caseNumber, kind).stream().filter(task -> itemCode == null || itemCode.equals(task.path("itemCode").asText()))
                .filter(task -> department == null || department.equals(task.path("department").asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no task " + kind + " " + itemCode + " " + department + " in " + tasks(caseNumber)));
    }

    int open(String caseNumber) {
        return tasks(caseNumber).size();
    }

    public Answer complete(JsonNode task, Object fields) {
        return complete(worker(task), task, fields);
    }

    public Answer complete(String who, JsonNode task, Object fields) {
        return post(who, "/api/tasks/" + task.path("id").asText() + "/complete", fields);
    }

    public static String worker(JsonNode task) {
        if (!task.path("assignee").asText("").isEmpty() && !task.path("assignee").isNull()) {
            return task.path("assignee").asText();
        }
        boolean leader = Set.of("大厅联席会议", "领导限期答复").contains(task.path("name").asText()) || LEADERS.contains(task.path("kind").asText());
        return "supervision".equals(task.path("department").asText()) ? "supervisor1" : task.path("department").asText() + (leader ? "leader" : "1");
    }

    public static Map<String, Object> usual(JsonNode task) {
        return ANSWERS.getOrDefault(task.path("kind").asText(), Map.of("done", true));
    }

    /** Everybody who is meant does the task, as long as there is one that may be done. */
    public int work(String caseNumber, Predicate<JsonNode> which) {
        int done = 0;
        for (List<JsonNode> open = tasks(caseNumber).stream().filter(which).toList(); !open.isEmpty();
                open = tasks(caseNumber).stream().filter(which).toList()) {
            for (JsonNode task : open) {
                complete(task, usual(task)).expect(200);
                done++;
            }
        }
        return done;
    }

    public int workAll(String caseNumber) {
        return work(caseNumber, task -> true);
    }

    /** The section and its leader decide this item; its opinions are left alone. */
    void decide(String caseNumber, String itemCode, String decision) {
        work(caseNumber, task -> SECTION.contains(task.path("kind").asText()) && itemCode.equals(task.path("itemCode").asText()));
        complete(task(caseNumber, "DECISION", itemCode, null), Map.of("decision", decision, "reason", "经审查决定")).expect(200);
    }

    /** All opinions of this item are in. */
    void agree(String caseNumber, String itemCode) {
        work(caseNumber, task -> "OPINION".equals(task.path("kind").asText()) && itemCode.equals(task.path("itemCode").asText()));
    }

    public int work(String caseNumber, String... kinds) {
        return work(caseNumber, task -> Set.of(kinds).contains(task.path("kind").asText()));
    }

    /** A registered project whose first stage is done. */
    String planned(Map<String, Object> facts) {
        var project = register(facts);
        workAll(file(project, "S1"));
        return project;
    }

    /** A case of the second stage of a commercial project, all its items in review. */
    String reviewing() {
        var number = file(planned(commercial()), "S2");
        accept(number);
        return number;
    }

    /** To the parallel reviews. */
    public void accept(String caseNumber) {
        work(caseNumber, "COMPLETENESS", "ACCEPTANCE", "STAGE_START");
    }

    // ---- time --------------------------------------------------------------------------------------------------------------------

    LocalDate today() {
        return LocalDate.parse(get("admin1", "/api/demo/clock").expect(200).body().path("now").asText().substring(0, 10));
    }

    /** So many working days on, at the same time of day. Answers the alarms that rang. */
    int pass(int workingDays) {
        return post("admin1", "/api/demo/clock", Map.of("advanceWorkingDays", workingDays)).expect(200).body().path("firedTimers").asInt();
    }

    public void to(LocalDate day, String time) {
        post("admin1", "/api/demo/clock", Map.of("to", day + "T" + time + "+08:00")).expect(200);
    }

    /** To half a minute past midnight after this day, when a clock that ended on it has run out. */
    void after(LocalDate lastDay) {
        to(lastDay.plusDays(1), "00:00:30");
    }

    /** To the last minute of this day, when a clock that ends on it still runs. */
    void endOf(LocalDate lastDay) {
        to(lastDay, "23:59:00");
    }

    /** To ten in the morning of the next working day, so that a test begins on one. */
    public LocalDate morning() {
        LocalDate day = due(today(), 1);
        to(day, "10:00:00");
        return day;
    }

    public LocalDate due(LocalDate start, int workingDays) {
        return LocalDate.parse(get(null, "/api/calendar/due?start=" + start + "&workingDays=" + workingDays).expect(200).body().path("due").asText());
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
