package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

/** What people read: problems at both doors, and the timeline of a case. */
class SpokenTest extends OfficeTest {

    @Test
    void a_form_refused_in_tasklist_says_why_in_words() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), "S2");
        office().accept(number);
        var task = office().task(number, "OPINION", "B01", "water");
        String id = task.path("id").asText();
        office().post("water1", "/api/tasks/" + id + "/claim", null).expect(200);
        assertThatThrownBy(() -> asTasklist("water1", id, Map.of("opinion", "PERHAPS")))
                .satisfies(failure -> assertThat(failure.getMessage()).contains("表单没有提交").contains("【意见】请从下列选项中选择")
                        .doesNotContain("form-incomplete"));

        var overApi = office().send("water1", "POST", "/api/tasks/" + id + "/complete", Map.of("opinion", "DISAGREE"),
                Map.of("Accept-Language", "en")).expect(422);
        assertThat(overApi.body().path("detail").asText()).matches("[\\x20-\\x7e\\u2019\\u201c\\u201d]{20,}");
        assertThat(overApi.body().path("errors").get(0).path("message").asText()).isEqualTo("Required");
    }

    @Test
    void a_question_about_the_calendar_that_cannot_be_read_names_its_field() {
        var answer = office().get(null, "/api/calendar/due?start=soon&workingDays=5").expect(400).body();
        assertThat(answer.path("errors").get(0).path("field").asText()).isEqualTo("start");
        assertThat(answer.path("errors").get(0).path("message").asText()).isEqualTo("请按 2026-03-02 的格式填写日期");
    }

    @Test
    void a_timeline_leaves_no_place_open_and_no_code_unspoken() {
        office().morning();
        var number = office().file(office().register(OfficeClient.simple()), "S1");
        office().workAll(number);
        speaks(number);
    }

    @Test
    void the_timeline_of_silence_names_every_default_as_one() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), "S2");
        office().accept(number);
        office().pass(12);
        assertThat(speaks(number)).contains("OPINION_REQUESTED", "OPINION_DEEMED_CONSENT", "OPINION_OVERDUE", "DEFAULT_RECORDED", "PAPER_ISSUED")
                .as("who answers for it is the office's own affair").doesNotContain("ACCOUNTABILITY_EVENT");
    }

    /** Answers the kinds that were told. */
    private Set<String> speaks(String number) {
        Set<String> kinds = new TreeSet<>();
        for (String language : List.of("zh", "en")) {
            var events = office().send("applicant1", "GET", "/api/cases/" + number, null, Map.of("Accept-Language", language)).expect(200).body()
                    .path("timeline");
            events.forEach(event -> {
                assertThat(event.path("text").asText()).as("%s", event).isNotBlank().doesNotContain("{").doesNotContain("[")
                        .doesNotContainPattern("[A-Z]{3,}_|: *,|, *,|，，|：，|[：:，,]$");
                kinds.add(event.path("kind").asText());
            });
        }
        return kinds;
    }

    /** Completes a task inside the engine, as Tasklist does. */
    private void asTasklist(String who, String id, Map<String, Object> fields) {
        var identity = bean(IdentityService.class);
        identity.setAuthentication(who, List.of("water"));
        try {
            bean(TaskService.class).complete(id, fields);
        } finally {
            identity.clearAuthentication();
        }
    }
}
