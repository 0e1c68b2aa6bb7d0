package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A complaint and a bad rating: verified by another, put right, answered, followed up, and silence told to supervision. */
@ExtendWith(LockWatched.class)
class ComplaintTest extends OfficeTest {

    private static final Map<String, Object> SLOW = Map.of("subject", "DELAY", "text", "三次到窗口都没有人答复");

    @Test
    void a_justified_complaint_is_verified_by_the_leader_put_right_answered_and_closed_when_the_complainant_is_satisfied() {
        office().morning();
        var number = filed();
        var lodged = office().post("applicant1", "/api/cases/" + number + "/complaints", SLOW).expect(201).body();
        String complaint = lodged.path("number").asText();
        assertThat(complaint).startsWith("TS");
        assertThat(lodged.path("department").asText()).isEqualTo("planning");
        assertThat(lodged.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(office().post("applicant1", "/api/cases/" + number + "/complaints", SLOW).expect(409).problem()).isEqualTo("complaint-runs");

        var contact = office().task(number, "COMPLAINT_CONTACT", null, "planning");
        assertThat(contact.path("due").asText()).isEqualTo(office().due(office().today(), 1).toString());
        office().complete("planning1", contact, Map.of("contactNote", "自己联系")).expect(404);
        office().complete("planningleader", contact, Map.of("contactNote", "已电话联系")).expect(200);
        var verify = office().task(number, "COMPLAINT", null, "planning");
        assertThat(verify.path("due").asText()).isEqualTo(office().due(office().today(), 5).toString());
        office().complete("planningleader", verify, Map.of("finding", "JUSTIFIED", "reason", "确有延误")).expect(200);
        assertThat(seen("applicant1", complaint).path("reason").isNull()).as("told with the answer").isTrue();
        office().complete("planningleader", office().task(number, "COMPLAINT_CORRECTION", null, "planning"), Map.of("correction", "已安排专人")).expect(200);
        assertThat(seen("applicant1", complaint).path("finding").asText()).isEqualTo("JUSTIFIED");
        assertThat(seen("applicant1", complaint).path("correction").asText()).isEqualTo("已安排专人");

        office().complete("applicant1", own(number), Map.of("satisfied", "YES")).expect(200);
        var closed = seen("applicant1", complaint);
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("satisfied").asText()).isEqualTo("YES");
        assertThat(closed.path("reviewed").asBoolean()).isFalse();
        assertThat(recorded(number)).contains("COMPLAINT_LODGED", "COMPLAINT_CONTACTED", "COMPLAINT_VERIFIED", "COMPLAINT_CORRECTED", "COMPLAINT_ANSWERED",
                "COMPLAINT_FOLLOWED_UP", "COMPLAINT_CLOSED");
    }

    @Test
    void only_the_complainant_the_one_who_verifies_and_supervision_read_a_complaint() {
        office().morning();
        var number = filed();
        String complaint = office().post("applicant1", "/api/cases/" + number + "/complaints", SLOW).expect(201).body().path("number").asText();
        for (String who : List.of("applicant1", "agent1", "planningleader", "supervisor1")) {
            assertThat(seen(who, complaint).path("text").asText()).as(who).isEqualTo(SLOW.get("text"));
        }
        for (String who : List.of("applicant2", "planning1", "bureauleader", "window1")) {
            assertThat(office().get(who, "/api/complaints/" + complaint).expect(404).problem()).as(who).isEqualTo("complaint-unknown");
        }
        assertThat(office().get("planning1", "/api/cases/" + number + "/complaints").expect(200).body().path("complaints")).isEmpty();
        assertThat(office().get("planning1", "/api/cases/" + number).expect(200).body().toString()).doesNotContain(complaint, "三次到窗口");
        office().post("applicant2", "/api/cases/" + number + "/complaints", SLOW).expect(404);
    }

    @Test
    void who_is_not_satisfied_has_supervision_look_once_more_and_no_further() {
        office().morning();
        var number = filed();
        String complaint = office().post("applicant1", "/api/cases/" + number + "/complaints", SLOW).expect(201).body().path("number").asText();
        office().complete("planningleader", office().task(number, "COMPLAINT_CONTACT", null, null), Map.of("contactNote", "已联系")).expect(200);
        office().complete("planningleader", office().task(number, "COMPLAINT", null, null), Map.of("finding", "UNJUSTIFIED", "reason", "没有延误")).expect(200);
        office().complete("applicant1", own(number), Map.of("satisfied", "NO", "remark", "没有看记录")).expect(200);
        var again = office().task(number, "COMPLAINT", null, null);
        office().complete("planningleader", again, Map.of("finding", "UNJUSTIFIED", "reason", "没有延误")).expect(404);
        office().complete("supervisor1", again, Map.of("finding", "UNJUSTIFIED", "reason", "记录显示按时答复")).expect(200);
        office().complete("applicant1", own(number), Map.of("satisfied", "NO")).expect(200);
        var closed = seen("applicant1", complaint);
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("reviewed").asBoolean()).isTrue();
        assertThat(closed.path("satisfied").asText()).isEqualTo("NO");
        assertThat(office().tasks(number, "COMPLAINT")).isEmpty();
    }

    @Test
    void silence_at_every_step_is_told_to_supervision_and_somebody_answers_for_it() {
        office().morning();
        var number = filed();
        String complaint = office().post("applicant1", "/api/cases/" + number + "/complaints", SLOW).expect(201).body().path("number").asText();
        office().after(office().due(office().today(), 1));
        assertThat(late(number)).isEqualTo(1);
        office().complete("planningleader", office().task(number, "COMPLAINT_CONTACT", null, null), Map.of("contactNote", "迟了")).expect(200);
        office().after(office().due(office().today(), 5));
        assertThat(late(number)).isEqualTo(2);
        office().complete("planningleader", office().task(number, "COMPLAINT", null, null), Map.of("finding", "PARTLY", "reason", "部分属实")).expect(200);
        office().after(office().due(office().today(), 5));
        assertThat(late(number)).isEqualTo(3);
        office().complete("planning1", office().task(number, "COMPLAINT_CORRECTION", null, null), Map.of("correction", "已改")).expect(200);
        office().after(office().due(office().today(), 5));
        var closed = seen("applicant1", complaint);
        assertThat(closed.path("state").asText()).as("nobody is asked for ever").isEqualTo("CLOSED");
        assertThat(closed.path("satisfied").isNull()).isTrue();
    }

    @Test
    void a_bad_rating_is_a_complaint_and_a_good_one_is_not() {
        office().morning();
        var bad = filed();
        office().post("applicant1", "/api/cases/" + bad + "/withdrawal", Map.of("reason", "不办了")).expect(200);
        office().post("applicant1", "/api/cases/" + bad + "/rating", Map.of("stars", 1, "comment", "态度不好")).expect(200);
        var opened = office().get("applicant1", "/api/cases/" + bad + "/complaints").expect(200).body().path("complaints").get(0);
        assertThat(opened.path("subject").asText()).isEqualTo("RATING");
        assertThat(opened.path("stars").asInt()).isEqualTo(1);
        assertThat(opened.path("basis").asText()).contains("好差评");
        assertThat(office().tasks(bad, "COMPLAINT_CONTACT")).hasSize(1);
        var good = filed();
        office().post("applicant1", "/api/cases/" + good + "/withdrawal", Map.of("reason", "不办了")).expect(200);
        office().post("applicant1", "/api/cases/" + good + "/rating", Map.of("stars", 3)).expect(200);
        assertThat(office().get("applicant1", "/api/cases/" + good + "/complaints").expect(200).body().path("complaints")).isEmpty();
    }

    @Test
    void a_complaint_that_is_unclear_or_belongs_elsewhere_is_refused_with_what_to_do() {
        office().morning();
        var number = filed();
        String path = "/api/cases/" + number + "/complaints";
        var unclear = office().post("applicant1", path, Map.of("subject", "WEATHER", "text", " ", "department", "nobody")).expect(422);
        assertThat(unclear.problem()).isEqualTo("complaint-unclear");
        assertThat(unclear.body().path("errors").findValuesAsText("field")).containsExactly("subject", "text", "department");
        assertThat(office().post("applicant1", path, Map.of("subject", "DECISION", "text", "不服")).expect(422).problem()).isEqualTo("complaint-elsewhere");
        office().post("applicant1", path, Map.of("subject", "INTEGRITY", "text", "索要好处")).expect(201);
        var task = office().task(number, "COMPLAINT_CONTACT", null, "supervision");
        office().complete("planningleader", task, Map.of("contactNote", "联系")).expect(404);
    }

    private String filed() {
        return office().file(office().register(OfficeClient.simple()), "S1");
    }

    private JsonNode seen(String who, String complaint) {
        return office().get(who, "/api/complaints/" + complaint).expect(200).body();
    }

    /** The complainant's own task. */
    private JsonNode own(String number) {
        return office().everyTask("applicant1", "caseNumber=" + number).stream().filter(task -> "COMPLAINT_FOLLOW_UP".equals(task.path("kind").asText()))
                .findFirst().orElseThrow();
    }

    private long late(String number) {
        return accountable(number).stream().filter("COMPLAINT_NOT_HANDLED"::equals).count();
    }
}
