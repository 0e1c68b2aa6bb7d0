package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.Release;
import org.binglian.ledger.Ledger;
import org.binglian.modelling.draft.InstallationOffers;
import org.binglian.modelling.release.MovingCases;
import org.binglian.modelling.release.RehearsalsDone;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to a release and back over HTTP: history, two people, what is refused and why. */
class ModelReleaseTest extends OfficeTest {

    private static final String DRAFTS = "/api/models/drafts";
    private static final String TOLERANCE = "decisions/tolerance.dmn";

    @TempDir
    private Path fromModeler;
    private final Set<String> rehearsed = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;

    @BeforeAll
    void neighbours() {
        RehearsalsDone done = (draft, version) -> rehearsed.contains(draft + "#" + version)
                ? Optional.of(new RehearsalsDone.Rehearsed(1, "SCENARIOS", "没有差别")) : Optional.empty();
        MovingCases moving = (release, deployment, choice, analyst) -> {
            if (failing) {
                throw new IllegalStateException("the power failed");
            }
        };
        singletons().registerSingleton("rehearsalsOfThisTest", done);
        singletons().registerSingleton("movingOfThisTest", moving);
    }

    @AfterAll
    void gone() {
        singletons().destroySingleton("rehearsalsOfThisTest");
        singletons().destroySingleton("movingOfThisTest");
    }

    private DefaultSingletonBeanRegistry singletons() {
        return (DefaultSingletonBeanRegistry) context.getAutowireCapableBeanFactory();
    }

    @Test
    void every_save_is_a_version_and_nothing_is_overwritten() {
        String shipped = office().get("analyst1", "/api/models/files/" + TOLERANCE).expect(200).body().path("text").asText();
        var draft = begin("容缺期限", List.of());
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(draft.path("files")).isEmpty();
        String path = DRAFTS + "/" + draft.path("id").asLong();

        String changed = shipped.replace("catalogueDays", "15") + "\n<!-- 15 个工作日 -->\r\n";
        var saved = put("analyst1", path, TOLERANCE, 1, changed).expect(200).body();
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        assertThat(saved.path("files").get(0)).isEqualTo(json(Map.of("name", TOLERANCE, "change", "CHANGED")));
        assertThat(office().get("admin1", path + "/files/" + TOLERANCE).expect(200).body().path("text").asText()).isEqualTo(changed);
        assertThat(put("analyst2", path, TOLERANCE, 1, shipped).expect(409).problem()).isEqualTo("draft-changed");
        assertThat(put("analyst2", path, TOLERANCE, 2, shipped).expect(200).body().path("files")).isEmpty();

        assertThat(office().get("analyst1", path + "/versions/2/files/" + TOLERANCE).expect(200).body().path("text").asText()).isEqualTo(changed);
        var restored = office().post("analyst1", path + "/versions/2/restore", null).expect(200).body();
        assertThat(restored.path("version").asInt()).isEqualTo(4);
        assertThat(restored.path("files").findValuesAsText("name")).containsExactly(TOLERANCE);
        assertThat(office().get("analyst1", path + "/versions").body().path("text").asText()).contains("\"savedBy\":\"analyst2\"").contains(TOLERANCE);

        office().post("analyst1", path + "/discard", null).expect(200);
        assertThat(put("analyst1", path, TOLERANCE, 4, shipped).expect(409).problem()).isEqualTo("model-draft-closed");
    }

    @Test
    void what_a_draft_cannot_take_is_said_plainly() {
        var path = DRAFTS + "/" + begin("试验", List.of()).path("id").asLong();
        for (String name : List.of("processes/Bad.bpmn", "forms/../x.form", "decisions/a/b.dmn", "other/x.bpmn", "decisions/x.bpmn")) {
            assertThat(office().post("analyst1", DRAFTS, Map.of("title", "x", "files", List.of(Map.of("name", name, "content", "x")))).expect(422).problem())
                    .as(name).isEqualTo("model-name-invalid");
        }
        assertThat(put("analyst1", path, TOLERANCE, 1, "x".repeat(1_000_001)).expect(413).problem()).isEqualTo("model-file-too-large");
        assertThat(office().send("analyst1", "PUT", path + "/files/" + TOLERANCE, "<x/>", Map.of()).expect(400).problem()).isEqualTo("draft-version-missing");
        assertThat(office().post("analyst1", DRAFTS, Map.of("title", " ")).expect(422).problem()).isEqualTo("model-draft-invalid");
        for (String other : List.of("applicant1", "planning1", "supervisor1", "window1")) {
            office().get(other, path).expect(403);
            office().get(other, "/api/models/files").expect(403);
        }
        office().post("admin1", DRAFTS, Map.of("title", "x")).expect(403);
        office().get("analyst1", DRAFTS + "/999999").expect(404);
        office().get("analyst1", "/api/models/files/processes/none.bpmn").expect(404);
        office().post("analyst1", path + "/discard", null).expect(200);
    }

    @Test
    void the_files_that_run_have_titles_that_people_know() {
        var files = office().get("analyst2", "/api/models/files").expect(200).body();
        assertThat(files.path("release").asText()).matches("[0-9a-f]{64}");
        assertThat(titleOf(files, "processes/item-review.bpmn")).isEqualTo("事项审查");
        assertThat(titleOf(files, "forms/decision.form")).isNotEqualTo("decision");
    }

    @Test
    void a_draft_is_released_by_another_person_and_new_cases_go_by_it_until_it_is_taken_back() {
        int before = office().get("analyst1", "/api/models/releases").body().path("releases").get(0).path("release").asInt();
        String path = changedTolerance("15");
        assertThat(problems(office().post("analyst1", path + "/release", Map.of("note", "15 日")).expect(422)))
                .contains("release-same-person", "release-rehearsal");
        rehearsed.add(id(path) + "#1");
        assertThat(problems(office().post("analyst1", path + "/release", Map.of("note", "15 日")).expect(422))).containsExactly("release-same-person");
        assertThat(office().post("analyst2", path + "/release", Map.of("note", "x", "version", 7)).expect(409).problem()).isEqualTo("draft-changed");
        office().post("admin1", path + "/release", Map.of("note", "x")).expect(403);
        var draftedOn = begin("另一份", List.of()).path("id").asLong();

        var done = office().post("analyst2", path + "/release", Map.of("note", "容缺期限改为 15 日")).expect(201).body();
        assertThat(done.path("draftedBy").get(0).asText()).isEqualTo("analyst1");
        assertThat(done.path("releasedBy").asText()).isEqualTo("analyst2");
        assertThat(done.path("inForce").asBoolean()).isTrue();
        var files = office().get("analyst1", "/api/models/files").body();
        assertThat(files.path("release")).isEqualTo(done.path("digest"));
        var detail = office().get("admin1", "/api/models/releases/" + done.path("release").asInt()).expect(200).body();
        assertThat(detail.path("files").size()).isEqualTo(files.path("files").size());
        assertThat(detail.path("rehearsalOutcome").asText()).isEqualTo("没有差别");
        assertThat(office().post("analyst2", path + "/release", Map.of("note", "x")).expect(409).problem()).isEqualTo("model-draft-closed");
        assertThat(recorded("MODELS")).contains("MODEL_RELEASED");

        office().morning();
        var fresh = office().file(office().register(OfficeClient.commercial()), List.of("B04"));
        assertThat(office().caseOf(fresh).path("release").path("number")).isEqualTo(done.path("release"));
        assertThat(office().caseOf(fresh).path("release").path("digest")).isEqualTo(done.path("digest"));
        assertThat(office().get("analyst1", "/api/models/releases/" + done.path("release").asInt()).body().path("runningCases").asInt()).isEqualTo(1);

        rehearsed.add(draftedOn + "#2");
        put("analyst1", DRAFTS + "/" + draftedOn, "decisions/commitment.dmn", 1, shipped("decisions/commitment.dmn") + "\n").expect(200);
        assertThat(office().post("analyst2", DRAFTS + "/" + draftedOn + "/release", Map.of("note", "x")).expect(409).problem()).isEqualTo("draft-outdated");
        var rebased = office().post("analyst1", DRAFTS + "/" + draftedOn + "/rebase", Map.of()).expect(200).body();
        assertThat(rebased.path("outdated").asBoolean()).isFalse();
        assertThat(rebased.path("files").findValuesAsText("name")).containsExactly("decisions/commitment.dmn");
        office().post("analyst1", DRAFTS + "/" + draftedOn + "/discard", null).expect(200);

        assertThat(office().post("analyst1", "/api/models/releases/" + before + "/rollback", Map.of("note", "")).expect(422).problem())
                .isEqualTo("release-note-missing");
        var back = office().post("analyst1", "/api/models/releases/" + before + "/rollback", Map.of("note", "数据有误")).expect(201).body();
        assertThat(back.path("backTo").asInt()).isEqualTo(before);
        assertThat(back.path("release").asInt()).isEqualTo(done.path("release").asInt() + 1);
        assertThat(shipped(TOLERANCE)).contains("catalogueDays");
        assertThat(office().caseOf(fresh).path("release").path("number")).isEqualTo(done.path("release"));
        assertThat(office().post("analyst1", "/api/models/releases/" + before + "/rollback", Map.of("note", "x")).expect(409).problem())
                .isEqualTo("release-in-force");
        assertThat(recorded("MODELS")).contains("MODEL_ROLLED_BACK");
        assertThat(bean(Ledger.class).verify("MODELS")).isEmpty();
    }

    @Test
    void a_release_that_fails_half_way_leaves_nothing() {
        String path = changedTolerance("16");
        rehearsed.add(id(path) + "#1");
        String before = office().get("analyst1", "/api/models/files").body().path("release").asText();
        long deployments = bean(RepositoryService.class).createDeploymentQuery().count();
        failing = true;
        try {
            office().post("analyst2", path + "/release", Map.of("note", "x", "move", "ALL")).expect(500);
        } finally {
            failing = false;
        }
        assertThat(office().get("analyst1", "/api/models/files").body().path("release").asText()).isEqualTo(before);
        assertThat(bean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(office().get("analyst1", path).body().path("state").asText()).isEqualTo("OPEN");
        office().post("analyst1", path + "/discard", null).expect(200);
    }

    @Test
    void what_both_sides_changed_is_decided_file_by_file() {
        String mine = changedTolerance("17");
        String theirs = changedTolerance("18");
        rehearsed.add(id(theirs) + "#1");
        int release = office().post("analyst2", theirs + "/release", Map.of("note", "18 日")).expect(201).body().path("release").asInt();
        try {
            assertThat(changed(mine, "")).as("against what it stands on").contains("17").doesNotContain("18");
            assertThat(changed(mine, "?against=now")).as("against what runs now").contains("17", "18");
            String page = office().send("analyst1", "GET", mine.replace("/api/models", "/studio") + "/changes?against=now", null, Map.of("Accept", "text/html"))
                    .expect(200).body().path("text").asText();
            assertThat(page).contains("18").doesNotContain("??");
            var refused = office().post("analyst1", mine + "/rebase", Map.of()).expect(409);
            assertThat(refused.problem()).isEqualTo("draft-conflicts");
            assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly(TOLERANCE);
            assertThat(office().post("analyst1", mine + "/rebase", Map.of("keep", List.of(TOLERANCE))).expect(200).body().path("files").size()).isEqualTo(1);
            assertThat(office().get("analyst1", mine + "/files/" + TOLERANCE).body().path("text").asText()).contains(">17<");
        } finally {
            office().post("analyst1", mine + "/discard", null).expect(200);
            office().post("analyst1", "/api/models/releases/" + (release - 1) + "/rollback", Map.of("note", "试验结束")).expect(201);
        }
    }

    private String changed(String draft, String against) {
        return String.join("\n", office().get("analyst1", draft + "/changes" + against).expect(200).body().path("changes").findValuesAsText("text"));
    }

    @Test
    void a_file_changed_beside_the_installation_becomes_one_draft_that_somebody_must_take_over() {
        var installed = new TreeMap<>(new AnalystsHand().models());
        var offers = bean(InstallationOffers.class);
        offers.offer(installed, Set.of());
        installed.put(TOLERANCE, shipped(TOLERANCE).replace("catalogueDays", "12").getBytes(StandardCharsets.UTF_8));
        installed.put("decisions/Wrong Name.dmn", new byte[1]);
        offers.offer(installed, Set.of(TOLERANCE, "decisions/Wrong Name.dmn"));
        offers.offer(installed, Set.of(TOLERANCE, "decisions/Wrong Name.dmn"));
        var drafts = offered();
        assertThat(drafts).hasSize(1);
        String path = DRAFTS + "/" + drafts.get(0).path("id").asLong();
        assertThat(drafts.get(0).path("version").asInt()).isEqualTo(1);
        assertThat(drafts.get(0).path("createdBy").asText()).isEqualTo("system");
        assertThat(shipped(TOLERANCE)).contains("catalogueDays");

        installed.put(TOLERANCE, shipped(TOLERANCE).replace("catalogueDays", "13").getBytes(StandardCharsets.UTF_8));
        offers.offer(installed, Set.of(TOLERANCE));
        assertThat(offered()).hasSize(1);
        assertThat(office().get("analyst1", path).body().path("version").asInt()).isEqualTo(2);
        rehearsed.add(id(path) + "#2");
        assertThat(problems(office().post("analyst2", path + "/release", Map.of("note", "x")).expect(422))).containsExactly("release-nobodys");
        office().post("analyst1", path + "/adoption", Map.of("note", "我来负责")).expect(200);
        rehearsed.add(id(path) + "#3");
        assertThat(problems(office().post("analyst1", path + "/release", Map.of("note", "x")).expect(422))).containsExactly("release-same-person");
        office().post("analyst1", path + "/discard", null).expect(200);

        offers.offer(installed, Set.of(TOLERANCE));
        assertThat(offered()).isEmpty();
        offers.offer(new AnalystsHand().models(), Set.of());
        assertThat(offered()).isEmpty();
    }

    @Test
    void a_deployment_from_the_future_hides_no_newer_one() {
        var deployer = bean(ModelDeployer.class);
        String future = deployer.deploy(new AnalystsHand().replace(TOLERANCE, "catalogueDays", "14").models());
        bean(JdbcClient.class).sql("update act_re_deployment set deploy_time_ = timestamp '2099-01-01 00:00:00' where id_ = ?").param(future).update();
        String now = deployer.deploy(new AnalystsHand().models());
        assertThat(bean(Release.class).deployment()).contains(now);
        assertThat(deployer.deploy(new AnalystsHand().models())).isEqualTo(now);
        assertThat(shipped(TOLERANCE)).contains("catalogueDays");
    }

    @Test
    void two_people_release_a_file_from_modeler_on_the_studios_pages_and_one_takes_it_back() throws IOException {
        int before = office().get("analyst1", "/api/models/releases").body().path("releases").get(0).path("release").asInt();
        Path file = Files.createDirectory(fromModeler.resolve("m")).resolve("tolerance.dmn");
        Files.writeString(file, shipped(TOLERANCE).replaceFirst("<text>catalogueDays</text>", "<text>19</text>"));
        var screen = Screen.of(Screen.Kind.CHINESE_WITHOUT_SCRIPTS, base()).signIn("analyst1").go("/studio");
        screen.press("新建草稿");
        screen.type("#begin-title", "容缺 19 日");
        screen.find("#begin-files").sendKeys(file.toString());
        screen.press("建立草稿");
        screen.reads("草稿已建立");
        assertThat(screen.page()).contains("容缺受理", "decisions/tolerance.dmn", "检查没有发现问题", "您保存过这份草稿，须由另一位分析员发布");
        String page = screen.path();
        rehearsed.add(id(page) + "#1");

        screen = Screen.of(Screen.Kind.CHINESE_WITHOUT_SCRIPTS, base()).signIn("analyst2").go("/studio");
        screen.press("容缺 19 日");
        screen.reads("第 1 版已演练");
        screen.type("#release-note", "办公室决定");
        screen.press("发布");
        screen.reads("已发布，新办件按新模型办理");
        assertThat(screen.page()).contains("刘建军", "办公室决定", "正在使用");
        screen.go("/studio/releases/" + before + "/rollback");
        screen.type("#rollback-note", "试验结束");
        screen.press("立即退回");
        screen.reads("新办件已退回");
        assertThat(screen.page()).contains("回到第 " + before + " 次发布的模型");
    }

    private List<JsonNode> offered() {
        List<JsonNode> found = new ArrayList<>();
        office().get("analyst1", DRAFTS + "?state=OPEN").expect(200).body().path("drafts").forEach(draft -> {
            if (!"STUDIO".equals(draft.path("source").asText())) {
                found.add(draft);
            }
        });
        return found;
    }

    private String changedTolerance(String days) {
        String changed = shipped(TOLERANCE).replaceFirst("<text>catalogueDays</text>", "<text>" + days + "</text>");
        return DRAFTS + "/" + begin("容缺 " + days, List.of(Map.of("name", TOLERANCE, "content", changed))).path("id").asLong();
    }

    private String shipped(String name) {
        return office().get("analyst1", "/api/models/files/" + name).expect(200).body().path("text").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> problems(OfficeClient.Answer refused) {
        return refused.body().path("errors").findValuesAsText("code");
    }

    private static String titleOf(JsonNode files, String name) {
        for (JsonNode file : files.path("files")) {
            if (name.equals(file.path("name").asText())) {
                return file.path("title").asText();
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode begin(String title, List<Map<String, String>> files) {
        return office().post("analyst1", DRAFTS, Map.of("title", title, "note", "试验", "files", files)).expect(201).body();
    }

    private OfficeClient.Answer put(String who, String path, String name, int version, String content) {
        return office().send(who, "PUT", path + "/files/" + name + "?note=x", content, Map.of("If-Match", "\"" + version + "\""));
    }

    private static JsonNode json(Object value) {
        return OfficeClient.JSON.valueToTree(value);
    }
}
