package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.office.PagesOfTheProduct.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Everybody can use every page: WCAG 2.2 AA as far as axe sees it, headings, a way to the content, no sideways scrolling. */
class AccessibilityTest extends OfficeTest {

    private static final int DESK = 1280;
    private static final int ZOOMED = 640;
    private static final int PHONE = 360;

    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeAll
    void prepare() {
        var office = new OfficeClient(base());
        var project = office.register(OfficeClient.commercial());
        var running = office.file(project, List.of("B01"));
        office.accept(running);
        var correction = office.file(project, List.of("P02"));
        var check = office.tasks(correction, "COMPLETENESS").get(0);
        office.complete(check, Map.of("complete", false, "demands", List.of(Map.of("materialCode", "P02-M1", "problem", "缺测绘单位签章",
                "requirement", "补盖成果章后重新上传")))).expect(200);
        office.work(correction, "COMPLETENESS");
        office.complete(office.tasks(correction, "ACCEPTANCE").get(0), Map.of("decision", "CORRECT")).expect(200);
        var finished = readyToDeliver(office);
        var delivered = readyToDeliver(office);
        office.work(delivered, "DELIVERY");
        var draft = office.post("applicant1", "/api/drafts", Map.of("projectNumber", project, "stage", "S2")).expect(201).body();
        String draftId = draft.path("draftId").asText();
        var asked = office.post("applicant1", "/api/drafts/" + draftId + "/pre-review", Map.of()).expect(201).body();
        var complaint = office.post("applicant1", "/api/cases/" + running + "/complaints", Map.of("subject", "DELAY", "text", "三次到窗口都没有人答复"))
                .expect(201).body();
        places.putAll(Map.of("{project}", project, "{case}", running, "{correction}", correction, "{finished}", finished, "{delivered}", delivered,
                "{item}", "B01", "{task}", office.task(running, "REVIEW", "B01", "planning").path("id").asText(),
                "{delivery}", office.tasks(finished, "DELIVERY").get(0).path("id").asText(), "{draft}", draftId,
                "{material}", draft.path("materials").get(0).path("materialCode").asText()));
        office.post("planning1", "/api/tasks/batch", Map.of("batch", "looked-at-by-axe", "tasks", List.of(places.get("{task}")), "fields", Map.of())).expect(200);
        places.put("{modelDraft}", office.post("analyst1", "/api/models/drafts", Map.of("title", "看一看", "note", "")).expect(201).body().path("id").asText());
        places.put("{rehearsal}", String.valueOf(AccessGround.cancelledRehearsal(bean(JdbcClient.class), places.get("{modelDraft}"))));
        places.put("{listChange}", listChange(office));
        places.putAll(Map.of("{preReview}", asked.path("preReview").path("id").asText(), "{complaint}", complaint.path("number").asText()));
    }

    /** Open, with a fault, and never in force. */
    private static String listChange(OfficeClient office) {
        var change = office.post("analyst1", "/api/catalogue/changes", Map.of("title", "看一看", "basis", "试验", "effectiveFrom", "2098-01-04")).expect(201).body()
                .path("change").path("number").asText();
        office.send("analyst1", "PUT", "/api/catalogue/changes/" + change + "/items/D08", Map.of("values", Map.of("promised_days", "two")),
                Map.of("If-Match", "\"1\"")).expect(200);
        return change;
    }

    private static String readyToDeliver(OfficeClient office) {
        var finished = office.file(office.register(OfficeClient.simple()), "S1");
        office.accept(finished);
        office.work(finished, "REVIEW", "DECISION", "STAGE_SUMMARY");
        return finished;
    }

    @AfterAll
    void asBefore() {
        new Sight(Screen.of(Screen.Kind.CHINESE, base()).browser()).asBefore();
        new Sight(Screen.of(Screen.Kind.ENGLISH, base()).browser()).asBefore();
    }

    @Test
    void nothing_on_any_page_breaks_the_guidelines_in_chinese_on_a_desk_and_on_a_phone() {
        assertThat(wrong(Screen.Kind.CHINESE)).isEmpty();
    }

    @Test
    void nor_do_longer_english_words_break_a_phone() {
        assertThat(wrong(Screen.Kind.ENGLISH)).isEmpty();
    }

    @Test
    void every_page_is_looked_at() {
        List<PathPattern> pages = new ArrayList<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            boolean page = handler.getBeanType().getPackageName().startsWith("org.binglian") && handler.getBeanType().isAnnotationPresent(Controller.class)
                    && !handler.hasMethodAnnotation(ResponseBody.class) && handler.getReturnType().getParameterType().equals(String.class);
            if (page && methods.equals(Set.of(RequestMethod.GET))) {
                pages.addAll(mapping.getPathPatternsCondition().getPatterns());
            }
        });
        var unseen = new TreeSet<String>();
        for (var page : pages) {
            if (PagesOfTheProduct.ALL.stream().noneMatch(seen -> page.matches(PathContainer.parsePath(seen.path().replaceFirst("\\?.*", ""))))) {
                unseen.add(page.getPatternString());
            }
        }
        assertThat(pages).isNotEmpty();
        assertThat(unseen).as("not in PagesOfTheProduct").isEmpty();
    }

    private Map<String, List<Object>> wrong(Screen.Kind kind) {
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        var screen = Screen.of(kind, base());
        var sight = new Sight(screen.browser());
        String who = "";
        for (Page page : PagesOfTheProduct.ALL) {
            if (!page.who().equals(who)) {
                screen.signIn(page.who());
                who = page.who();
            }
            List<Object> found = new ArrayList<>();
            sight.width(kind == Screen.Kind.CHINESE ? DESK : PHONE);
            screen.go(place(page.path()));
            found.addAll(sight.disorder(kind.inChineseOrEnglish("zh-CN", "en")));
            if (kind == Screen.Kind.CHINESE) {
                found.addAll(sight.violations());
                found.addAll(sight.width(ZOOMED).sideways());
            }
            found.addAll(sight.width(PHONE).sideways());
            if (kind == Screen.Kind.CHINESE) {
                found.addAll(sight.violationsOfWidth());
            }
            if (!found.isEmpty()) {
                wrong.put(page.who() + " " + page.path(), found);
            }
        }
        return wrong;
    }

    private String place(String path) {
        String filled = path;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
