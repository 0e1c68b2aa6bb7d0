package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 2, notification and commitment (告知承诺): decided on the promise, checked afterwards, and what a breach costs. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class CommitmentTest extends OfficeTest {

    private static final String HONEST = "91150100MA0ABCD1XH";
    private static final String CARELESS = "91150105MA7TEXT075";
    private static final String LATE = "111501000116000017";
    private static final String LATE_TOO = "12441500196720244T";
    private static final String STOPPED = "521501005000045699";

    @Test
    void the_body_decides_on_the_promise_and_checks_it_afterwards() {
        LocalDate signed = office().morning();
        var number = granted(HONEST);
        assertThat(office().item(number, "P05").path("flow").asText()).isEqualTo("flow-commitment");
        assertThat(promise(number).path("kind").asText()).isEqualTo("COMMITMENT");
        assertThat(promise(number).path("state").asText()).isEqualTo("OPEN");
        assertThat(promise(number).path("checkBy").asText()).isEqualTo(office().due(signed, 40).toString());
        assertThat(office().papers(number)).contains("LETTER_OF_COMMITMENT", "GRANT_DECISION");
        assertThat(office().caseOf(number).path("tolerated")).isEmpty();
        for (var language : Map.of("zh-CN", "告知承诺", "en", "Commitments").entrySet()) {
            assertThat(office().send("applicant1", "GET", "/cases/" + number, null, Map.of("Accept", "text/html", "Accept-Language", language.getKey()))
                    .expect(200).body().path("text").asText()).contains(office().due(signed, 40).toString(), language.getValue());
        }
        var check = office().task(number, "PROMISE_CHECK", "P05", "bureau");
        assertThat(check.path("due").asText()).isEqualTo(office().due(signed, 40).toString());
        assertThat(supply(number).expect(409).problem()).as("nothing is asked of the applicant").isEqualTo("nothing-awaited");
        office().complete(check, Map.of("finding", "MET")).expect(200);
        assertThat(promise(number).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(office().item(number, "P05").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(recorded(number)).contains("COMMITMENT_ACCEPTED", "PROMISE_CHECKED");
    }

    @Test
    void a_breach_that_is_put_right_costs_nothing_more() {
        office().morning();
        var number = granted(HONEST);
        office().complete(office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "NOT_MET", "reason", "沉沙池未建")).expect(200);
        assertThat(promise(number).path("state").asText()).isEqualTo("RECTIFYING");
        office().send("applicant1", "POST", "/api/cases/" + number + "/commitments/P05/file", "--x\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"report.pdf\"\r\n\r\n%PDF-1.7 settled\r\n--x--\r\n", Map.of("Content-Type", "multipart/form-data; boundary=x")).expect(200);
        String file = promise(number).path("fileHref").asText();
        assertThat(office().get("bureau1", file).expect(200).body().path("text").asText()).isEqualTo("%PDF-1.7 settled");
        assertThat(office().get("applicant2", file).status()).isEqualTo(404);
        assertThat(recorded(number)).contains("COMMITMENT_FILE_SUPPLIED");
        office().complete(office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "MET")).expect(200);
        assertThat(promise(number).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(records(HONEST)).isEmpty();
    }

    @Test
    void a_breach_costs_the_privilege_for_six_months_a_bad_record_and_the_licence() {
        office().morning();
        var number = granted(CARELESS);
        for (int time = 0; time < 2; time++) {
            office().complete(office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "NOT_MET", "reason", "沉沙池未建")).expect(200);
            if (time == 0) {
                supply(number).expect(200);
            }
        }
        LocalDate broken = office().today();
        assertThat(promise(number).path("state").asText()).isEqualTo("BREACHED");
        assertThat(records(CARELESS)).extracting(record -> record.path("kind").asText()).containsExactly("BAD_RECORD", "LOST_PRIVILEGE");
        assertThat(records(CARELESS).get(1).path("until").asText()).isEqualTo(broken.plusMonths(6).toString());
        assertThat(records(CARELESS).get(1).path("caseNumber").asText()).isEqualTo(number);
        assertThat(office().item(number, "P05").path("decision").asText()).as("the leader has not decided").isEqualTo("GRANTED");

        var decide = office().task(number, "BREACH_DECISION", "P05", "bureau");
        assertThat(office().complete("bureau1", decide, Map.of("decision", "TAKE_BACK", "reason", "x")).status()).isEqualTo(404);
        assertThat(office().complete("bureauleader", decide, Map.of("decision", "TAKE_BACK")).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete("bureauleader", decide, Map.of("decision", "TAKE_BACK", "reason", "逾期未建沉沙池")).expect(200);
        assertThat(office().item(number, "P05").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(promise(number).path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(office().papers(number)).containsOnlyOnce("REVOCATION_DECISION");
        assertThat(office().tasks(number, "PROMISE_CHECK")).isEmpty();

        assertThat(flowOfNext(CARELESS)).as("a bad record").isEqualTo("flow-standard");
        long bad = records(CARELESS).get(0).path("id").asLong();
        office().post("supervisor1", "/api/supervision/bad-records/" + bad + "/repair", Map.of("note", "已整改")).expect(200);
        assertThat(flowOfNext(CARELESS)).as("repaired, but the privilege is still lost").isEqualTo("flow-standard");
        office().to(broken.plusMonths(6), "12:00:00");
        assertThat(flowOfNext(CARELESS)).as("the last day").isEqualTo("flow-standard");
        office().to(broken.plusMonths(6).plusDays(1), "12:00:00");
        assertThat(flowOfNext(CARELESS)).as("the day after").isEqualTo("flow-commitment");
    }

    @Test
    void a_leader_may_leave_the_licence_when_the_rectification_did_not_come() {
        office().morning();
        var number = granted(LATE);
        office().complete(office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "NOT_MET", "reason", "沉沙池未建")).expect(200);
        LocalDate last = LocalDate.parse(promise(number).path("rectifyBy").asText());
        assertThat(last).isEqualTo(office().due(office().today(), 5));
        office().endOf(last);
        assertThat(promise(number).path("state").asText()).isEqualTo("RECTIFYING");
        office().after(last);
        assertThat(promise(number).path("state").asText()).isEqualTo("BREACHED");
        assertThat(supply(number).expect(409).problem()).isEqualTo("nothing-awaited");
        office().complete("bureauleader", office().task(number, "BREACH_DECISION", "P05", "bureau"), Map.of("decision", "LEAVE", "reason", "影响轻微"))
                .expect(200);
        assertThat(office().item(number, "P05").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(promise(number).path("state").asText()).isEqualTo("BREACHED");
        assertThat(office().papers(number)).doesNotContain("REVOCATION_DECISION");
        assertThat(records(LATE)).hasSize(2);
    }

    @Test
    void who_found_the_breach_does_not_decide_on_it() {
        office().morning();
        var number = granted(LATE_TOO);
        office().complete("bureauleader", office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "NOT_MET", "reason", "沉沙池未建"))
                .expect(200);
        office().after(LocalDate.parse(promise(number).path("rectifyBy").asText()));
        assertThat(office().complete("bureauleader", office().task(number, "BREACH_DECISION", "P05", "bureau"), Map.of("decision", "LEAVE", "reason", "x"))
                .expect(422).problem()).isEqualTo("two-people");
    }

    @Test
    void an_item_that_still_waits_for_its_paper_is_returned() {
        office().morning();
        var number = office().file(office().register(project(STOPPED)), List.of("P05"));
        onPromise(number);
        assertThat(office().item(number, "P05").path("decision").isNull()).as("the gate is not open").isTrue();
        office().complete(office().task(number, "PROMISE_CHECK", "P05", "bureau"), Map.of("finding", "NOT_MET", "reason", "承诺不实")).expect(200);
        office().after(LocalDate.parse(promise(number).path("rectifyBy").asText()));
        office().complete("bureauleader", office().task(number, "BREACH_DECISION", "P05", "bureau"), Map.of("decision", "TAKE_BACK", "reason", "承诺不实"))
                .expect(200);
        assertThat(office().item(number, "P05").path("decision").asText()).isEqualTo("WITHDRAWN");
        assertThat(promise(number).path("state").asText()).isEqualTo("RETURNED");
        assertThat(office().papers(number)).contains("WITHDRAWAL_NOTICE").doesNotContain("GRANT_DECISION");
    }

    @Test
    void a_body_that_does_not_check_within_its_time_answers_for_it() {
        LocalDate signed = office().morning();
        var number = granted(HONEST);
        office().endOf(office().due(signed, 40));
        assertThat(accountable(number)).doesNotContain("COMMITMENT_NOT_CHECKED");
        office().after(office().due(signed, 40));
        assertThat(accountable(number)).containsOnlyOnce("COMMITMENT_NOT_CHECKED");
        assertThat(office().task(number, "PROMISE_CHECK", "P05", "bureau")).as("and still has to").isNotNull();
    }

    @Test
    void a_high_risk_item_runs_the_standard_flow_whatever_was_promised() {
        office().morning();
        var deployer = bean(ModelDeployer.class);
        deployer.deploy(new AnalystsHand().replace("decisions/commitment.dmn", "\"P01\", ", "\"P01\", \"P05\", ").models());
        try {
            var number = office().file(office().register(project(HONEST)), List.of("P05"));
            assertThat(office().item(number, "P05").path("flow").asText()).isEqualTo("flow-standard");
            assertThat(recorded(number)).contains("COMMITMENT_NOT_ALLOWED");
            office().accept(number);
            assertThat(office().task(number, "REVIEW", "P05", "bureau")).isNotNull();
            assertThat(office().caseOf(number).path("commitments")).isEmpty();
        } finally {
            deployer.deploy(new AnalystsHand().models());
        }
    }

    @Test
    void a_withdrawn_case_is_not_checked_any_more() {
        office().morning();
        var number = office().file(office().register(project(HONEST)), List.of("P05"));
        onPromise(number);
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "不建了")).expect(200);
        assertThat(promise(number).path("state").asText()).isEqualTo("ENDED");
        assertThat(office().tasks(number, "PROMISE_CHECK")).isEmpty();
    }

    /** Decided on the promise, with its paper. */
    private String granted(String company) {
        var number = office().file(office().planned(project(company)), List.of("P05"));
        onPromise(number);
        assertThat(office().item(number, "P05").path("decision").asText()).isEqualTo("GRANTED");
        return number;
    }

    private void onPromise(String number) {
        office().accept(number);
        office().work(number, "OPINION");
        office().complete(office().task(number, "COMMITMENT_CHECK", "P05", "bureau"), Map.of("letterComplete", "true")).expect(200);
        office().complete(office().task(number, "DECISION", "P05", "bureau"), Map.of("decision", "APPROVE")).expect(200);
    }

    private String flowOfNext(String company) {
        return office().item(office().file(office().register(project(company)), List.of("P05")), "P05").path("flow").asText();
    }

    private static Map<String, Object> project(String company) {
        var facts = OfficeClient.simple();
        facts.put("applicant", new HashMap<>(Map.of("name", "示例企业 " + company, "creditCode", company, "legalRepresentative", "王强", "contactName",
                "李华", "contactId", "150105199003071236", "mobile", "13800000000")));
        return facts;
    }

    private OfficeClient.Answer supply(String number) {
        return office().post("applicant1", "/api/cases/" + number + "/commitments/P05", Map.of("fileName", "整改报告.pdf"));
    }

    private JsonNode promise(String number) {
        return office().caseOf(number).path("commitments").get(0);
    }

    private List<JsonNode> records(String company) {
        List<JsonNode> found = new java.util.ArrayList<>();
        office().get("supervisor1", "/api/supervision/bad-records?code=" + company).expect(200).body().path("records").forEach(found::add);
        return found;
    }
}
