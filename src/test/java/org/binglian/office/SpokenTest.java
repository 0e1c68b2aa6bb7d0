package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        var inTasklist = office().post("water1", "/engine-rest/task/" + id + "/complete",
                Map.of("variables", Map.of("opinion", Map.of("value", "PERHAPS", "type", "String"))));
        assertThat(inTasklist.status()).isGreaterThanOrEqualTo(400);
        assertThat(inTasklist.body().path("message").asText()).contains("表单没有提交").contains("【意见】请从下列选项中选择")
                .doesNotContain("form-incomplete");

        var overApi = office().send("water1", "POST", "/api/tasks/" + id + "/complete", Map.of("opinion", "DISAGREE"),
                Map.of("Accept-Language", "en")).expect(422);
        assertThat(overApi.body().path("detail").asText()).matches("[\\x20-\\x7e\\u2019\\u201c\\u201d]{20,}");
        assertThat(overApi.body().path("errors").get(0).path("message").asText()).isEqualTo("Required");
    }

    @Test
    void a_timeline_leaves_no_place_open_and_no_code_unspoken() {
        office().morning();
        var number = office().file(office().register(OfficeClient.simple()), "S1");
        office().workAll(number);
        for (String language : List.of("zh", "en")) {
            var events = office().send("applicant1", "GET", "/api/cases/" + number, null, Map.of("Accept-Language", language)).expect(200).body()
                    .path("timeline");
            assertThat(events).isNotEmpty();
            events.forEach(event -> assertThat(event.path("text").asText()).as("%s", event).isNotBlank().doesNotContain("{").doesNotContain("[")
                    .doesNotContainPattern("[A-Z]{3,}_|: *,|, *,|，，|：，|：$|,$"));
            if (language.equals("en")) {
                events.forEach(event -> assertThat(event.path("text").asText().replaceAll("[：，]", "")).as("%s", event));
            }
            events.forEach(event -> System.out.println(event.path("text").asText()));
        }
    }
}
