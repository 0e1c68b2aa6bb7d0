package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 5: silence of the window, of a consulted department, of a deciding body where a default is lawful, and where it is not. */
@Tag("database")
@ExtendWith(LockWatched.class)
class SilenceTest extends OfficeTest {

    @Test
    void silence_of_the_window_accepts_from_the_day_of_receipt_and_no_clock_is_born_expired() {
        LocalDate received = office().morning();
        var number = office().file(registered(), "S2");
        office().to(office().due(received, 5), "23:59:00");
        assertThat(office().caseOf(number).path("acceptance").isNull()).isTrue();
        office().to(office().due(received, 5).plusDays(1), "00:00:30");

        var deemed = office().caseOf(number);
        assertThat(deemed.path("acceptance").asText()).isEqualTo("DEEMED");
        assertThat(deemed.path("state").asInt()).isEqualTo(3);
        assertThat(deemed.path("acceptedOn").asText()).isEqualTo(received.toString());
        assertThat(deemed.path("defaults").get(0).path("mode").asText()).isEqualTo("ACCEPTANCE_DEEMED");
        assertThat(deemed.path("defaults").get(0).path("effectiveOn").asText()).isEqualTo(office().due(received, 5).toString());

        office().work(number, "STAGE_START");
        var clock = office().item(number, "B03").path("clock");
        LocalDate handedOn = office().today();
        assertThat(clock.path("statutoryDue").asText()).isEqualTo(office().due(received, 20).toString());
        assertThat(clock.path("promisedDue").asText()).isEqualTo(office().due(handedOn, 5).toString());
    }

    @Test
    void silence_of_a_consulted_department_is_consent_on_its_last_day_and_never_earlier() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        LocalDate lastDay = LocalDate.parse(office().opinion(number, "B01", "traffic").path("due").asText());
        assertThat(lastDay).isEqualTo(office().due(office().due(accepted, 1), 5));
        office().to(lastDay, "23:59:00");
        assertThat(office().opinion(number, "B01", "traffic").path("opinion").isNull()).isTrue();
        office().to(lastDay.plusDays(1), "00:00:30");

        var opinion = office().opinion(number, "B01", "traffic");
        assertThat(opinion.path("opinion").asText()).isEqualTo("DEEMED_CONSENT");
        assertThat(opinion.path("deemed").asBoolean()).isTrue();
        assertThat(opinion.path("deemedOn").asText()).isEqualTo(lastDay.toString());
        assertThat(office().opinion(number, "B01", "housing").path("opinion").isNull()).isTrue();
        assertThat(office().opinion(number, "B01", "housing").path("overdue").asBoolean()).isTrue();
        assertThat(office().task(number, "OPINION", "B01", "housing").path("assignee").isNull()).isTrue();
        assertThat(office().caseOf(number).path("overdue").asBoolean()).isTrue();
        assertThat(office().caseOf(number).path("defaults")).anySatisfy(d -> {
            assertThat(d.path("department").asText()).isEqualTo("traffic");
            assertThat(d.path("layer").asText()).isEqualTo("OPINION");
            assertThat(d.path("noticeNumber").asText()).isNotBlank();
        });
        assertThat(told(number, "zh-CN")).as("each notice says who was silent on what").contains(
                "办件 %s 的“建设工程设计方案审查”：市公安局交通管理支队逾期未答复，已按超时默认处理，请查看超时默认通知单。".formatted(number));
        assertThat(told(number, "en")).anyMatch(text -> text.contains("Traffic") && text.contains("did not answer in time on Design scheme review (one lead"));
        assertThat(told(number, "zh-CN").stream().filter(text -> text.contains("超时默认"))).doesNotHaveDuplicates();
    }

    private List<String> told(String number, String language) {
        return office().send("applicant1", "GET", "/api/messages?limit=200", null, Map.of("Accept-Language", language)).expect(200).body().path("messages")
                .findParents("text").stream().filter(one -> number.equals(one.path("caseNumber").asText())).map(one -> one.path("text").asText()).toList();
    }

    @Test
    void whoever_acknowledges_a_request_starts_its_clock_that_day() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        var task = office().task(number, "OPINION", "B01", "water");
        office().post("water1", "/api/tasks/" + task.path("id").asText() + "/claim", null).expect(200);
        assertThat(office().opinion(number, "B01", "water").path("due").asText()).isEqualTo(office().due(accepted, 5).toString());
        assertThat(office().task(number, "OPINION", "B01", "water").path("due").asText()).isEqualTo(office().due(accepted, 5).toString());
        office().to(office().due(accepted, 5).plusDays(1), "00:00:30");
        assertThat(office().opinion(number, "B01", "water").path("deemed").asBoolean()).isTrue();
        assertThat(office().opinion(number, "B01", "greening").path("deemed").asBoolean()).isFalse();
    }

    @Test
    void silence_of_a_deciding_body_on_the_default_list_passes_with_its_paper_pending() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        office().work(number, "OPINION");
        office().to(office().due(accepted, 7), "23:59:00");
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isFalse();
        office().to(office().due(accepted, 7).plusDays(1), "00:00:30");

        var item = office().item(number, "B04");
        assertThat(item.path("passedByDefault").asBoolean()).isTrue();
        assertThat(item.path("decision").isNull()).isTrue();
        assertThat(item.path("defaultedOn").asText()).isEqualTo(office().due(accepted, 7).toString());
        var aftercare = office().task(number, "AFTERCARE", "B04", "bureau");
        assertThat(aftercare.path("due").asText()).isEqualTo(office().due(office().today(), 1).toString());
        assertThat(office().caseOf(number).path("papers")).anySatisfy(p -> assertThat(p.path("kind").asText()).isEqualTo("DEFAULT_NOTICE"));

        office().complete(aftercare, Map.of("action", "ISSUE")).expect(200);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isTrue();
    }

    @Test
    void an_objection_in_the_aftercare_goes_to_supervision_which_may_revoke() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        office().work(number, "OPINION");
        office().to(office().due(accepted, 7).plusDays(1), "00:00:30");
        office().complete(office().task(number, "AFTERCARE", "B04", "bureau"), Map.of("action", "OBJECT", "reason", "树木未保护")).expect(200);
        office().complete("supervisor1", office().task(number, "SUPERVISION_CHECK", "B04", null), Map.of("finding", "REVOKE", "reason", "古树未列入保护方案")).expect(200);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(office().item(number, "B04").path("state").asInt()).isEqualTo(15);
    }

    @Test
    void silence_on_a_forbidden_item_is_the_leaders_and_stays_overdue() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        office().work(number, "OPINION");
        office().to(office().due(accepted, 5).plusDays(1), "00:00:30");
        var item = office().item(number, "B03");
        assertThat(item.path("passedByDefault").asBoolean()).isFalse();
        assertThat(item.path("overdue").asBoolean()).isTrue();
        assertThat(item.path("decision").isNull()).isTrue();
        assertThat(office().caseOf(number).path("defaults")).noneSatisfy(d -> assertThat(d.path("itemCode").asText()).isEqualTo("B03"));
        var task = office().task(number, "OVERDUE_DECISION", "B03", "bureau");
        assertThat(office().complete("bureau1", task, Map.of("decision", "APPROVE")).status()).isEqualTo(404);
        office().complete("bureauleader", task, Map.of("decision", "RETURN", "reason", "补充防护单元说明")).expect(200);
        office().work(number, t -> t.path("kind").asText().equals("REVIEW") && t.path("itemCode").asText().equals("B03"));
        office().complete("bureauleader", office().task(number, "OVERDUE_DECISION", "B03", "bureau"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "B03").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_opinion_that_may_never_be_deemed_outlives_the_deciding_bodys_silence() {
        LocalDate accepted = office().morning();
        var number = reviewing("S2");
        office().work(number, t -> t.path("kind").asText().equals("OPINION") && !t.path("department").asText().equals("relics"));
        office().to(office().due(accepted, 10).plusDays(1), "00:00:30");
        office().complete("planningleader", office().task(number, "OVERDUE_DECISION", "B01", "planning"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "B01").path("decision").isNull()).isTrue();
        var late = new HashSet<>(office().get("supervisor1", "/api/tasks?overdue=true&caseNumber=" + number).expect(200).body().findValuesAsText("department"));
        assertThat(late).isNotEmpty().allSatisfy(department -> {
            assertThat(page("/supervision")).as("counted for each department").contains("/supervision/overdue?department=" + department);
            assertThat(page("/supervision/overdue?department=" + department)).contains(number);
        });
        assertThat(page("/supervision/overdue?department=transport")).doesNotContain(number);
        office().complete("relicsleader", office().task(number, "OPINION", "B01", "relics"), Map.of("opinion", "AGREE")).expect(200);
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("GRANTED");
    }

    private String page(String path) {
        return office().get("supervisor1", path).expect(200).body().path("text").asText();
    }

    private String registered() {
        var project = office().register(OfficeClient.commercial());
        office().workAll(office().file(project, "S1"));
        return project;
    }

    private String reviewing(String stage) {
        var number = office().file(registered(), stage);
        office().accept(number);
        return number;
    }
}
