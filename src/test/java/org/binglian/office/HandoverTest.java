package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.ProjectLock;
import org.binglian.review.ItemKey;
import org.binglian.supervision.Handovers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule 11: what is approved is handed over to whoever supervises it, who acknowledges, checks and reports. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class HandoverTest extends OfficeTest {

    private static final List<String> OURS = List.of("HANDOVER_ACKNOWLEDGE", "HANDOVER_CHECK");

    @Test
    void a_grant_of_the_seal_bureau_is_acknowledged_and_checked_by_the_sector_department() {
        var number = granted();
        var handover = only(number);
        assertThat(handover.path("outcome").asText()).isEqualTo("GRANT");
        assertThat(handover.path("supervisingBody").asText()).isEqualTo("development");
        assertThat(handover.path("state").asText()).isEqualTo("HANDED_OVER");
        assertThat(handover.path("owner").asText()).isEqualTo("development");
        var acknowledge = task(number, "HANDOVER_ACKNOWLEDGE", "development");
        assertThat(office().complete("water1", acknowledge, Map.of()).status()).isEqualTo(404);
        assertThat(LocalDate.parse(acknowledge.path("due").asText())).isEqualTo(office().due(office().today(), 1));
        office().complete(acknowledge, Map.of("note", "已收")).expect(200);

        assertThat(only(number).path("state").asText()).isEqualTo("CHECKING");
        assertThat(only(number).path("checkBy").asText()).isEqualTo(office().due(office().today(), 20).toString());
        var check = task(number, "HANDOVER_CHECK", "development");
        assertThat(check.path("due").asText()).isEqualTo(only(number).path("checkBy").asText());
        office().complete(check, Map.of("finding", "REVOKE")).expect(422);
        office().complete(check, Map.of("finding", "NONE", "jointlyWith", "街道办事处")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("IN_ORDER");
        assertThat(only(number).path("finding").asText()).isEqualTo("NONE");
        assertThat(recorded(number)).contains("HANDED_OVER", "HANDOVER_ACKNOWLEDGED", "HANDOVER_CHECKED");
    }

    @Test
    void the_supervising_body_sees_its_own_and_supervision_sees_all() {
        var number = granted();
        long id = only(number).path("id").asLong();
        assertThat(listed("development1", "")).contains(id);
        assertThat(listed("development1", "?state=HANDED_OVER")).contains(id);
        assertThat(listed("development1", "?state=REVOKED")).doesNotContain(id);
        assertThat(listed("water1", "")).doesNotContain(id);
        assertThat(listed("supervisor1", "")).contains(id);
        assertThat(office().get("applicant1", "/api/handovers").status()).isEqualTo(404);
        assertThat(office().get("development1", "/api/handovers?state=LOST").expect(422).problem()).isEqualTo("handovers-filter");
        office().get("development1", "/api/cases/" + number).expect(200);
        assertThat(office().get("meteorology1", "/api/cases/" + number).status()).isEqualTo(404);
        assertThat(office().get("supervisor1", "/supervision").expect(200).body().path("text").asText()).contains("移交监管", number);
        assertThat(office().get("applicant1", "/cases/" + number + "?lang=en").expect(200).body().path("text").asText())
                .contains("Handed over to supervision", "to be acknowledged", "Development and Reform Commission");
    }

    @Test
    void silence_counts_as_acknowledged_at_the_end_of_the_next_working_day() {
        var number = granted();
        LocalDate lastDay = office().due(office().today(), 1);
        office().endOf(lastDay);
        assertThat(only(number).path("state").asText()).isEqualTo("HANDED_OVER");
        office().after(lastDay);
        assertThat(only(number).path("state").asText()).isEqualTo("CHECKING");
        assertThat(only(number).path("acknowledgedBySilence").asBoolean()).isTrue();
        assertThat(recorded(number)).contains("HANDOVER_COUNTED_AS_ACKNOWLEDGED").doesNotContain("HANDOVER_ACKNOWLEDGED");
    }

    @Test
    void a_check_that_is_not_made_in_time_is_answered_for_and_still_to_be_made() {
        var number = acknowledged();
        var check = task(number, "HANDOVER_CHECK", "development");
        LocalDate lastDay = LocalDate.parse(check.path("due").asText());
        office().endOf(lastDay);
        assertThat(accountable(number)).doesNotContain("CHECK_NOT_MADE");
        office().after(lastDay);
        assertThat(accountable(number)).containsOnlyOnce("CHECK_NOT_MADE");
        office().complete(check, Map.of("finding", "NONE")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("IN_ORDER");
    }

    @Test
    void two_departments_check_jointly_and_the_graver_finding_counts() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), List.of("B01", "B03"));
        office().accept(number);
        office().work(number, task -> !OURS.contains(task.path("kind").asText()));
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        long id = last(number, "B03").path("id").asLong();
        assertThat(last(number, "B03").path("jointWith").asText()).isEqualTo("housing");
        assertThat(listed("housing1", "")).contains(id);
        office().complete(task(number, "HANDOVER_CHECK", "housing"), correct()).expect(200);
        assertThat(last(number, "B03").path("state").asText()).isEqualTo("CHECKING");
        office().complete(task(number, "HANDOVER_CHECK", "civildefence"), Map.of("finding", "NONE")).expect(200);
        assertThat(last(number, "B03").path("finding").asText()).isEqualTo("CORRECT");
        assertThat(last(number, "B03").path("state").asText()).isEqualTo("RECTIFYING");
        assertThat(last(number, "B03").path("owner").asText()).isEqualTo("APPLICANT");
    }

    @Test
    void the_holder_corrects_and_is_checked_once_more() {
        var number = acknowledged();
        assertThat(say("applicant1", number, "rectification", "已补植").expect(409).problem()).isEqualTo("nothing-to-state");
        office().complete(task(number, "HANDOVER_CHECK", "development"), Map.of("finding", "CORRECT", "reason", "补植不足")).expect(422);
        office().complete(task(number, "HANDOVER_CHECK", "development"), correct()).expect(200);
        assertThat(say("applicant2", number, "rectification", "已补植").status()).isEqualTo(404);
        assertThat(say("applicant1", number, "rectification", " ").expect(422).problem()).isEqualTo("statement-empty");
        assertThat(say("applicant1", number, "rectification", "树".repeat(4001)).expect(422).problem()).isEqualTo("statement-empty");
        say("applicant1", number, "rectification", "已补植十二株").expect(201);
        assertThat(only(number).path("state").asText()).isEqualTo("RECHECKING");
        var again = task(number, "HANDOVER_RECHECK", "development");
        office().complete(again, correct()).expect(400);
        office().complete(again, Map.of("finding", "NONE")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("IN_ORDER");
        assertThat(recorded(number)).contains("RECTIFICATION_REQUIRED", "RECTIFICATION_REPORTED");
    }

    @Test
    void a_correction_that_nobody_reports_is_checked_when_its_period_is_over() {
        var number = acknowledged();
        office().complete(task(number, "HANDOVER_CHECK", "development"), correct()).expect(200);
        LocalDate lastDay = office().due(office().today(), 5);
        office().endOf(lastDay);
        assertThat(office().tasks(number, "HANDOVER_RECHECK")).isEmpty();
        office().after(lastDay);
        var again = task(number, "HANDOVER_RECHECK", "development");
        assertThat(say("applicant1", number, "rectification", "迟了").status()).isEqualTo(409);
        office().after(LocalDate.parse(again.path("due").asText()));
        assertThat(accountable(number)).containsOnlyOnce("CHECK_NOT_MADE");
        office().complete(again, Map.of("finding", "REVOKE", "reason", "拒不改正")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("HEARING");
    }

    @Test
    void a_flawed_item_of_a_running_case_is_opened_again_and_handed_over_anew() {
        var number = acknowledged();
        office().complete(task(number, "HANDOVER_CHECK", "development"), Map.of("finding", "REOPEN", "reason", "树木数量有误")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("REOPENED");
        assertThat(office().item(number, "A01").path("decision").isNull()).isTrue();
        office().work(number, "OPINION");
        office().decide(number, "A01", "APPROVE");
        assertThat(states(number)).containsExactly("REOPENED", "HANDED_OVER");
    }

    @Test
    void an_item_of_an_archived_case_is_not_opened_again_its_leader_decides_whether_it_stands() {
        var number = acknowledged();
        office().work(number, task -> !"HANDOVER_CHECK".equals(task.path("kind").asText()));
        assertThat(office().caseOf(number).path("archivedOn").isNull()).isFalse();
        office().complete(task(number, "HANDOVER_CHECK", "development"), Map.of("finding", "REOPEN", "reason", "树木数量有误")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("HEARING");
        assertThat(office().item(number, "A01").path("decision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void the_holder_is_heard_before_the_leader_revokes() {
        var number = acknowledged();
        office().complete(task(number, "HANDOVER_CHECK", "development"), revoke()).expect(200);
        assertThat(office().tasks(number, "REVOCATION_DECISION")).isEmpty();
        assertThat(say("applicant2", number, "hearing-statement", "我方有异议").status()).isEqualTo(404);
        say("applicant1", number, "hearing-statement", "移植方案已经专家论证").expect(201);
        assertThat(say("applicant1", number, "hearing-statement", "再说一次").status()).isEqualTo(409);

        var decide = task(number, "REVOCATION_DECISION", "bureau");
        LocalDate lastDay = LocalDate.parse(decide.path("due").asText());
        assertThat(office().complete("bureau1", decide, Map.of("decision", "REVOKE", "reason", "x")).status()).isEqualTo(404);
        assertThat(office().complete("developmentleader", decide, Map.of("decision", "REVOKE", "reason", "x")).status()).isEqualTo(404);
        office().complete(decide, Map.of("decision", "REVOKE")).expect(422);
        office().after(lastDay);
        assertThat(accountable(number)).containsOnlyOnce("LEADER_SILENCE");
        office().complete(decide, Map.of("decision", "REVOKE", "reason", "以隐瞒树木数量取得许可")).expect(200);

        assertThat(office().item(number, "A01").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(only(number).path("state").asText()).isEqualTo("REVOKED");
        assertThat(office().papers(number)).contains("REVOCATION_DECISION");
        assertThat(recorded(number)).containsSubsequence("HOLDER_TO_BE_HEARD", "HOLDER_HEARD", "REVOCATION_DECIDED", "ITEM_REVOKED")
                .doesNotContain("DEFAULT_REVOKED");
        var project = ProjectNumber.of(office().caseOf(number).path("projectNumber").asText());
        assertThat(bean(Prerequisites.class).fulfilledIn(project)).doesNotContain(ItemCode.of("A01"));
    }

    @Test
    void a_holder_who_says_nothing_has_been_heard_and_the_public_interest_keeps_the_licence() {
        var number = acknowledged();
        office().complete(task(number, "HANDOVER_CHECK", "development"), revoke()).expect(200);
        LocalDate lastDay = office().due(office().today(), 5);
        office().endOf(lastDay);
        assertThat(office().tasks(number, "REVOCATION_DECISION")).isEmpty();
        office().after(lastDay);
        office().complete(task(number, "REVOCATION_DECISION", "bureau"), Map.of("decision", "KEEP", "reason", "撤销将严重影响在建学校")).expect(200);
        assertThat(office().item(number, "A01").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(only(number).path("state").asText()).isEqualTo("KEPT");
        assertThat(only(number).path("decisionReason").asText()).contains("在建学校");
        assertThat(office().papers(number)).doesNotContain("REVOCATION_DECISION");
    }

    @Test
    void where_one_body_approves_and_supervises_its_leader_does_not_check() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.simple()), "S2");
        office().accept(number);
        office().decide(number, "B02", "APPROVE");
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        var check = task(number, "HANDOVER_CHECK", "planning");
        assertThat(office().complete("planningleader", check, revoke()).expect(422).problem()).isEqualTo("two-people");
        office().complete("planning2", check, revoke()).expect(200);
        assertThat(coordinate("planning1", number, "请商议").expect(422).problem()).isEqualTo("coordination-one-side");
    }

    @Test
    void a_refusal_leads_nowhere() {
        office().morning();
        var number = office().file(office().register(OfficeClient.government()), List.of("A01"));
        office().accept(number);
        office().work(number, "OPINION");
        office().decide(number, "A01", "REFUSE");
        assertThat(handovers(number)).isEmpty();
    }

    @Test
    void what_silence_passed_is_checked_within_five_days_and_its_revocation_ends_the_aftercare() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.government()), List.of("A01"));
        office().accept(number);
        office().after(office().due(accepted, 3));
        assertThat(only(number).path("outcome").asText()).isEqualTo("DEFAULT");
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        assertThat(only(number).path("checkBy").asText()).isEqualTo(office().due(office().today(), 5).toString());
        office().complete(task(number, "HANDOVER_CHECK", "development"), revoke()).expect(200);
        say("applicant1", number, "hearing-statement", "无异议").expect(201);
        assertThat(office().tasks(number, "AFTERCARE")).hasSize(1);
        office().complete(task(number, "REVOCATION_DECISION", "bureau"), Map.of("decision", "REVOKE", "reason", "不符合条件")).expect(200);
        assertThat(office().item(number, "A01").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(office().tasks(number, "AFTERCARE")).isEmpty();
    }

    @Test
    void what_the_aftercare_has_revoked_is_not_revoked_twice() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.government()), List.of("A01"));
        office().accept(number);
        office().after(office().due(accepted, 3));
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        office().complete(task(number, "HANDOVER_CHECK", "development"), revoke()).expect(200);
        office().complete(office().task(number, "AFTERCARE", "A01", "bureau"), Map.of("action", "OBJECT", "reason", "树木未保护")).expect(200);
        office().complete("supervisor1", office().task(number, "SUPERVISION_CHECK", "A01", null), Map.of("finding", "REVOKE", "reason", "属实"))
                .expect(200);
        say("applicant1", number, "hearing-statement", "无异议").expect(201);
        office().complete(task(number, "REVOCATION_DECISION", "bureau"), Map.of("decision", "REVOKE", "reason", "不符合条件")).expect(200);
        assertThat(office().papers(number)).containsOnlyOnce("REVOCATION_DECISION");
        assertThat(only(number).path("state").asText()).isEqualTo("REVOKED");
    }

    @Test
    void a_waived_prerequisite_is_told_and_joined_to_the_grant_that_follows() {
        office().morning();
        var number = office().reviewing();
        var waiver = of(number, "B02").get(0);
        assertThat(waiver.path("outcome").asText()).isEqualTo("WAIVER");
        assertThat(waiver.path("about").asText()).contains("B03", "B04");
        assertThat(waiver.path("checkWithin").asInt()).isZero();
        office().work(number, task -> !OURS.contains(task.path("kind").asText()));
        assertThat(of(number, "B02")).extracting(h -> h.path("state").asText()).containsExactly("JOINED", "HANDED_OVER");
        assertThat(recorded(number)).contains("HANDOVER_DROPPED");
    }

    @Test
    void a_waiver_that_was_acknowledged_is_information_only_and_a_withdrawn_case_leaves_none_open() {
        office().morning();
        var number = office().reviewing();
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        assertThat(of(number, "B02")).extracting(h -> h.path("state").asText()).containsExactly("INFORMED");
        assertThat(office().tasks(number, "HANDOVER_CHECK")).isEmpty();

        var other = office().reviewing();
        office().post("applicant1", "/api/cases/" + other + "/withdrawal", Map.of("reason", "方案调整")).expect(200);
        assertThat(states(other)).containsOnly("WITHDRAWN");
        assertThat(office().tasks(other)).isEmpty();
    }

    @Test
    void what_was_granted_before_a_withdrawal_is_checked_all_the_same() {
        office().morning();
        var number = office().file(office().register(OfficeClient.government()), "S1");
        office().accept(number);
        office().agree(number, "A01");
        office().decide(number, "A01", "APPROVE");
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "方案调整")).expect(200);
        LocalDate lastDay = office().due(office().today(), 1);
        office().after(lastDay);
        assertThat(last(number, "A01").path("state").asText()).isEqualTo("CHECKING");
    }

    @Test
    void a_commitment_is_checked_within_its_own_time() {
        var number = granted();
        var key = new ItemKey(CaseNumber.of(number), ItemCode.of("A01"));
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            bean(ProjectLock.class).lock(key.caseNumber());
            bean(Handovers.class).commitment(key, "承诺移植成活率不低于九成");
        });
        assertThat(states(number)).containsExactly("JOINED", "HANDED_OVER");
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        var committed = of(number, "A01").get(1);
        assertThat(committed.path("outcome").asText()).isEqualTo("COMMITMENT");
        assertThat(committed.path("checkBy").asText()).isEqualTo(office().due(office().today(), 40).toString());
    }

    @Test
    void either_side_calls_a_coordination_and_both_write_its_minutes() {
        var number = granted();
        assertThat(coordinate("water1", number, "越界").status()).isEqualTo(404);
        assertThat(coordinate("development1", number, " ").expect(422).problem()).isEqualTo("reason-required");
        coordinate("development1", number, "批准的移植数量与现场不符").expect(201);
        assertThat(coordinate("bureau1", number, "再议").expect(409).problem()).isEqualTo("coordination-open");
        office().complete(task(number, "COORDINATION", "development"), Map.of()).expect(422);
        office().complete(task(number, "COORDINATION", "development"), Map.of("minutes", "现场复测")).expect(200);
        assertThat(recorded(number)).doesNotContain("COORDINATION_HELD");
        var last = task(number, "COORDINATION", "bureau");
        office().after(LocalDate.parse(last.path("due").asText()));
        assertThat(accountable(number)).containsOnlyOnce("COORDINATION_NOT_HELD");
        office().complete(last, Map.of("minutes", "以复测为准")).expect(200);
        assertThat(recorded(number)).contains("COORDINATION_CALLED", "COORDINATION_MINUTES", "COORDINATION_HELD");
        coordinate("bureauleader", number, "复测有异议").expect(201);
    }

    @Test
    void departments_systems_are_the_operators_affair_and_their_secret_is_shown_once() {
        Map<String, Object> request = Map.of("department", "development", "url", "https://93.184.216.34/hook", "kinds", List.of("HANDED_OVER"));
        assertThat(office().post("development1", "/api/webhooks", request).status()).isEqualTo(403);
        assertThat(office().get("supervisor1", "/api/webhooks").status()).isEqualTo(403);
        var made = office().post("admin1", "/api/webhooks", request).expect(201).body();
        assertThat(made.path("secret").asText()).hasSizeGreaterThan(30);
        var all = office().get("admin1", "/api/webhooks").expect(200).body();
        assertThat(all.toString()).contains("93.184.216.34").doesNotContain("secret").doesNotContain(made.path("secret").asText());
        assertThat(all.path("delivering").asBoolean()).isFalse();
        assertThat(office().post("admin1", "/api/webhooks", Map.of("department", "development", "url", "http://127.0.0.1:8080/", "secret", "short"))
                .expect(422).body().path("errors")).hasSize(2);
        assertThat(office().post("admin1", "/api/webhooks", Map.of("department", "nobody", "url", "https://93.184.216.34/")).status()).isEqualTo(404);
        String one = "/api/webhooks/" + made.path("webhook").path("id").asText();
        assertThat(office().post("admin1", one + "/active", Map.of("active", false)).expect(200).body().path("active").asBoolean()).isFalse();
        assertThat(office().post("admin1", "/api/webhooks/999999/active", Map.of("active", false)).status()).isEqualTo(404);
        assertThat(office().get("admin1", "/api/webhooks/deliveries?state=STUCK").expect(200).body().path("deliveries")).isEmpty();
        assertThat(office().get("admin1", "/api/webhooks/deliveries?state=LOST").expect(422).problem()).isEqualTo("deliveries-filter");
        assertThat(office().post("admin1", "/api/webhooks/deliveries/1/retry", null).expect(409).problem()).isEqualTo("delivery-not-stuck");
        assertThat(office().post("admin1", "/api/webhooks/deliveries/1/skip", null).expect(409).problem()).isEqualTo("delivery-not-stuck");
    }

    /** A proposal of a government project, granted by the bureau and supervised by the development commission. */
    private String granted() {
        office().morning();
        var number = office().file(office().register(OfficeClient.government()), List.of("A01"));
        office().accept(number);
        office().work(number, "OPINION");
        office().decide(number, "A01", "APPROVE");
        return number;
    }

    private String acknowledged() {
        var number = granted();
        office().work(number, "HANDOVER_ACKNOWLEDGE");
        return number;
    }

    private static Map<String, Object> correct() {
        return Map.of("finding", "CORRECT", "reason", "补植不足", "correctWithin", 5);
    }

    private static Map<String, Object> revoke() {
        return Map.of("finding", "REVOKE", "reason", "隐瞒树木数量");
    }

    private JsonNode task(String number, String kind, String department) {
        return office().task(number, kind, null, department);
    }

    private OfficeClient.Answer say(String who, String number, String what, String text) {
        return office().post(who, "/api/cases/" + number + "/items/A01/" + what, Map.of("text", text));
    }

    private OfficeClient.Answer coordinate(String who, String number, String reason) {
        return office().post(who, "/api/handovers/" + only(number).path("id").asText() + "/coordination", Map.of("reason", reason));
    }

    private JsonNode only(String number) {
        assertThat(handovers(number)).hasSize(1);
        return handovers(number).get(0);
    }

    private List<JsonNode> handovers(String number) {
        List<JsonNode> all = new ArrayList<>();
        office().caseOf(number).path("handovers").forEach(all::add);
        return all;
    }

    private List<JsonNode> of(String number, String item) {
        return handovers(number).stream().filter(handover -> item.equals(handover.path("itemCode").asText())).toList();
    }

    private JsonNode last(String number, String item) {
        return of(number, item).get(of(number, item).size() - 1);
    }

    private List<String> states(String number) {
        return handovers(number).stream().map(handover -> handover.path("state").asText()).toList();
    }

    private List<Long> listed(String who, String query) {
        List<Long> ids = new ArrayList<>();
        office().get(who, "/api/handovers" + query).expect(200).body().path("handovers").forEach(handover -> ids.add(handover.path("id").asLong()));
        return ids;
    }
}
