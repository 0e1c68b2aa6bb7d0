package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.notice.Notices;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.binglian.modelling.replay.Act;
import org.binglian.modelling.replay.Scripts;
import org.junit.jupiter.api.Test;

/** Rule 9: agencies are registered, engaged, timed, rated and suspended by rule; their time is no body's, and no department names one. */
@Tag("postgres")
class IntermediaryTest extends OfficeTest {

    private static final String ENVIRONMENT = "91150100MADEM0011J";
    private static final String ENGINEERING = "91150100MADEM002XA";
    private static final String SURVEYING = "91150100MADEM0038A";
    private static final String GEOTECHNICAL = "91150100MADEM00465";
    private static final String FIRE = "91150100MADEM0070M";
    private static final String CLIMATE = "91150100MADEM0097D";
    private static final String EXPIRED = "91150100MADEM0118X";
    private static final String SUSPENDED = "91150100MADEM0126Q";

    @Test
    void anyone_may_read_the_register_and_search_it() {
        var all = office().get(null, "/api/intermediaries").expect(200).body();
        assertThat(all.path("agencies").size()).isGreaterThanOrEqualTo(12);
        assertThat(all.path("services").findValuesAsText("service")).contains("EIA", "JOINT_SURVEY");
        var eia = office().get(null, "/api/intermediaries?service=EIA&query=demo").expect(200).body().path("agencies");
        assertThat(eia.findValuesAsText("creditCode")).containsExactly(ENVIRONMENT, ENGINEERING, EXPIRED, SUSPENDED);
        assertThat(eia.get(0).path("services").get(0).path("workingDays").asInt()).isEqualTo(25);
        assertThat(eia.findValuesAsText("standing")).containsExactly("ACTIVE", "ACTIVE", "SUSPENDED", "SUSPENDED");
        assertThat(eia.get(2).path("reason").asText()).contains("资质");
        assertThat(office().get(null, "/api/intermediaries?service=LUNCH").expect(422).problem()).isEqualTo("service-unknown");
        for (String language : List.of("zh", "en")) {
            var page = office().get(null, "/intermediaries?service=EIA&lang=" + language).expect(200).body().path("text").asText();
            assertThat(page).contains("en".equals(language) ? "Qingcheng Demo" : "青城演示工程咨询有限公司").doesNotContain("??");
        }
    }

    @Test
    void a_report_that_the_applicant_ordered_is_delivered_examined_and_becomes_the_material_of_the_case() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = office().file(project, List.of("P02"));
        var engaged = engage("agent1", project, Map.of("service", "EIA", "agency", ENVIRONMENT, "commissionedBy", "APPLICANT", "caseNumber", number,
                "itemCode", "P02", "workingDays", 10)).expect(201).body();
        String e = engaged.path("number").asText();
        assertThat(engaged.path("state").asText()).isEqualTo("OFFERED");
        assertThat(engaged.path("due").isNull()).isTrue();
        assertThat(office().get("agency2", "/api/engagements/" + e).expect(404).problem()).isEqualTo("engagement-unknown");
        assertThat(report("agency1", e, "早到.pdf").expect(409).problem()).isEqualTo("no-report-asked");

        complete("agency1", project, "ENGAGEMENT_ACCEPT", Map.of("decision", "ACCEPT")).expect(200);
        assertThat(line(project, e).path("due").asText()).isEqualTo(office().due(office().today(), 10).toString());
        assertThat(task("agency1", project, "REPORT_DELIVERY").path("due").asText()).isEqualTo(line(project, e).path("due").asText());
        assertThat(report("applicant1", e, "自写.pdf").expect(403).problem()).isEqualTo("agency-acts");
        report("agency1", e, "报告表.pdf").expect(201);
        assertThat(complete("agency1", project, "REPORT_DELIVERY", Map.of()).expect(422).problem()).isEqualTo("form-incomplete");
        complete("agency1", project, "REPORT_DELIVERY", Map.of("reportTitle", "环境影响报告表")).expect(200);
        assertThat(material(number, "P02-M1").path("fileName").asText()).as("not before it is accepted").isNotEqualTo("报告表.pdf");
        complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "ACCEPT")).expect(200);

        var material = material(number, "P02-M1");
        assertThat(material.path("status").asText()).isEqualTo("PROVIDED");
        assertThat(material.path("fileName").asText()).isEqualTo("报告表.pdf");
        assertThat(material.path("sample").asBoolean()).isFalse();
        assertThat(complete("applicant1", project, "AGENCY_RATING", Map.of("ratingStars", 6)).expect(422).problem()).isEqualTo("form-incomplete");
        complete("applicant1", project, "AGENCY_RATING", Map.of("ratingStars", 5, "ratingComment", "准时")).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("REPORTED");
        complete("agency1", project, "COMMISSIONER_RATING", Map.of("ratingStars", 4)).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("CLOSED");
        assertThat(line(project, e).path("agencyStars").asInt()).isEqualTo(5);
        assertThat(line(project, e).path("commissionerStars").asInt()).isEqualTo(4);
        assertThat(recorded(number)).contains("AGENCY_ENGAGED", "ENGAGEMENT_ACCEPTED", "REPORT_UPLOADED", "REPORT_DELIVERED", "REPORT_ACCEPTED",
                "REPORT_FILED", "AGENCY_RATED", "COMMISSIONER_RATED", "ENGAGEMENT_CLOSED");
        assertThat(office().get("agency1", "/api/engagements").expect(200).body().path("engagements").findValuesAsText("number")).contains(e);
        speaks(number);
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "改期再报")).expect(200);
        var played = bean(Scripts.class).lastFinished(1_000);
        assertThat(played.acts()).as("a replay does what came of the engagement, not the engagement").filteredOn(act -> act.subject().equals(number))
                .anySatisfy(act -> {
                    assertThat(act.kind()).isEqualTo(Act.Kind.REPORT);
                    assertThat(act.by()).isEqualTo("agency1");
                    assertThat(act.fields()).containsEntry("materialCode", "P02-M1");
                }).noneMatch(act -> "REPORT_DELIVERY".equals(act.task()));
        assertThat(played.cases()).filteredOn(one -> one.number().equals(number)).singleElement().satisfies(one -> {
            assertThat(one.gaps()).isEmpty();
            assertThat(one.outcome().lines()).noneMatch(line -> line.what().startsWith("REPORT_DELIVERY"));
        });
    }

    @Test
    void an_agencys_days_are_shown_beside_the_bodies_and_never_counted_with_theirs() {
        office().morning();
        var alone = office().register(OfficeClient.commercial());
        var assisted = office().register(OfficeClient.commercial());
        var twin = office().file(alone, "S1");
        var number = office().file(assisted, "S1");
        office().accept(twin);
        office().accept(number);
        String e = working(assisted, "agency3", Map.of("service", "JOINT_SURVEY", "agency", SURVEYING, "commissionedBy", "APPLICANT", "workingDays", 9,
                "caseNumber", number));
        office().pass(1);
        assertThat(line(assisted, e).path("usedWorkingDays").asInt()).isEqualTo(1);
        same(alone, twin, assisted, number);
        for (String one : List.of(twin, number)) {
            office().work(one, task -> !task.path("kind").asText().startsWith("REPORT"));
        }
        same(alone, twin, assisted, number);
        var before = project(assisted).path("cycle").path("usedWorkingDays").asInt();
        office().pass(4);
        assertThat(line(assisted, e).path("usedWorkingDays").asInt()).isEqualTo(5);
        assertThat(project(assisted).path("cycle").path("usedWorkingDays").asInt()).as("no body's clock ran").isEqualTo(before);
        same(alone, twin, assisted, number);
        assertThat(office().caseOf(number).path("warnings").findValuesAsText("department")).as("no card for an agency's clock").doesNotContain(e);
        var page = office().send("applicant1", "GET", "/projects/" + assisted, null, Map.of("Accept", "text/html")).expect(200).body().path("text")
                .asText();
        assertThat(page).contains(e, "敕勒川演示测绘有限公司", "不计入审批用时");
        finish(assisted, "agency3");
    }

    @Test
    void an_agency_that_declines_or_does_not_answer_is_not_engaged() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        String declined = offered(project, Map.of("service", "EIA", "agency", ENGINEERING, "commissionedBy", "APPLICANT"));
        assertThat(complete("agency2", project, "ENGAGEMENT_ACCEPT", Map.of("decision", "DECLINE")).expect(422).problem())
                .isIn("form-incomplete", "reason-required");
        complete("agency2", project, "ENGAGEMENT_ACCEPT", Map.of("decision", "DECLINE", "reason", "人手不足")).expect(200);
        assertThat(line(project, declined).path("state").asText()).isEqualTo("DECLINED");

        LocalDate offeredOn = office().today();
        String silent = offered(project, Map.of("service", "EIA", "agency", ENGINEERING, "commissionedBy", "APPLICANT"));
        office().endOf(office().due(offeredOn, 2));
        assertThat(line(project, silent).path("state").asText()).isEqualTo("OFFERED");
        office().after(office().due(offeredOn, 2));
        assertThat(line(project, silent).path("state").asText()).isEqualTo("LAPSED");
        assertThat(recorded(project)).contains("ENGAGEMENT_DECLINED", "ENGAGEMENT_LAPSED");
        assertThat(told("applicant1")).contains("ENGAGEMENT_NOT_ACCEPTED");
    }

    @Test
    void a_late_agency_is_reminded_and_recorded_and_the_commissioner_may_take_another() {
        LocalDate engagedOn = office().morning();
        var project = office().register(OfficeClient.commercial());
        String e = working(project, "agency4", Map.of("service", "GEOTECHNICAL_SURVEY", "agency", GEOTECHNICAL, "commissionedBy", "APPLICANT",
                "workingDays", 6, "price", 120000));
        assertThat(cancel("applicant1", e, "太慢").expect(409).problem()).isEqualTo("engagement-not-late");
        office().endOf(office().due(engagedOn, 6));
        assertThat(line(project, e).path("late").asBoolean()).isFalse();
        assertThat(told("agency4")).contains("REPORT_DUE_SOON");
        office().after(office().due(engagedOn, 6));
        assertThat(line(project, e).path("late").asBoolean()).isTrue();
        assertThat(line(project, e).path("lateOn").asText()).isEqualTo(office().due(engagedOn, 6).toString());
        assertThat(line(project, e).path("state").asText()).as("the engagement goes on").isEqualTo("WORKING");
        assertThat(told("agency4")).contains("REPORT_LATE");
        assertThat(told("applicant1")).contains("REPORT_LATE_MAY_CANCEL");
        assertThat(cancel("applicant1", e, " ").expect(422).problem()).isEqualTo("reason-required");
        assertThat(cancel("agency4", e, "不干了").expect(403).problem()).isEqualTo("commissioner-acts");
        cancel("applicant1", e, "逾期未交付").expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(tasksOf("agency4", project)).isEmpty();
        String another = offered(project, Map.of("service", "GEOTECHNICAL_SURVEY", "agency", GEOTECHNICAL, "commissionedBy", "APPLICANT"));
        assertThat(recorded(project)).contains("REPORT_LATE", "ENGAGEMENT_CANCELLED");
        complete("agency4", project, "ENGAGEMENT_ACCEPT", Map.of("decision", "DECLINE", "reason", "无空档")).expect(200);
        assertThat(line(project, another).path("state").asText()).isEqualTo("DECLINED");
    }

    @Test
    void a_report_is_returned_once_with_reasons_and_then_settled() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        String e = working(project, "agency1", Map.of("service", "EIA", "agency", ENVIRONMENT, "commissionedBy", "APPLICANT"));
        complete("agency1", project, "REPORT_DELIVERY", Map.of("reportTitle", "报告书初稿")).expect(200);
        assertThat(complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "RETURN")).expect(422).problem())
                .isIn("form-incomplete", "reason-required");
        complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "RETURN", "reason", "缺少噪声预测")).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("WORKING");
        assertThat(line(project, e).path("due").asText()).as("days of rework").isEqualTo(office().due(office().today(), 5).toString());
        complete("agency1", project, "REPORT_DELIVERY", Map.of("reportTitle", "报告书修改稿")).expect(200);
        assertThat(complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "RETURN", "reason", "仍不满意")).expect(409).problem())
                .isEqualTo("report-returned-before");
        complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "SETTLE", "reason", "仍缺预测")).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("DISPUTED");
        complete("supervisor1", project, "ENGAGEMENT_SETTLEMENT", Map.of("finding", "UPHOLD_REPORT", "reason", "已按要求补充")).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("REPORTED");
        assertThat(recorded(project)).contains("REPORT_RETURNED", "SETTLEMENT_ASKED", "REPORT_SETTLED", "REPORT_ACCEPTED").doesNotContain("REPORT_FILED");

        LocalDate asked = office().today();
        office().endOf(office().due(asked, 10));
        complete("applicant1", project, "AGENCY_RATING", Map.of("ratingStars", 3)).expect(200);
        office().after(office().due(asked, 10));
        assertThat(line(project, e).path("state").asText()).as("whoever does not rate in time has not rated").isEqualTo("CLOSED");
        assertThat(line(project, e).path("commissionerStars").isNull()).isTrue();
    }

    @Test
    void a_commissioner_who_does_not_examine_leaves_it_to_the_lead_department() {
        LocalDate delivered = office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = office().file(project, "S1");
        String e = working(project, "agency2", Map.of("service", "FEASIBILITY_STUDY", "agency", ENGINEERING, "commissionedBy", "APPLICANT",
                "caseNumber", number));
        complete("agency2", project, "REPORT_DELIVERY", Map.of("reportTitle", "可行性研究报告")).expect(200);
        office().endOf(office().due(delivered, 5));
        assertThat(office().tasks(number, "ENGAGEMENT_SETTLEMENT")).isEmpty();
        office().after(office().due(delivered, 5));
        var settlement = office().task(number, "ENGAGEMENT_SETTLEMENT", null, office().caseOf(number).path("leadDepartment").asText());
        assertThat(office().complete(settlement, Map.of("finding", "REJECT_REPORT")).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(settlement, Map.of("finding", "REJECT_REPORT", "reason", "青城演示工程咨询有限公司的报告缺少投资估算")).expect(200);
        assertThat(line(project, e).path("state").asText()).isEqualTo("REJECTED");
        assertThat(recorded(number)).contains("REPORT_REJECTED").doesNotContain("REPORT_FILED");
    }

    @Test
    void a_body_never_names_the_agency_the_lot_does_and_the_candidates_are_kept() {
        office().morning();
        var number = office().reviewing();
        var project = office().caseOf(number).path("projectNumber").asText();
        Map<String, Object> order = new HashMap<>(Map.of("service", "TECHNICAL_REVIEW", "commissionedBy", "BODY", "caseNumber", number, "itemCode", "B01"));
        var drawn = engage("planning1", project, order).expect(201).body();
        assertThat(drawn.path("candidates").asText().split("、")).hasSize(3).contains(drawn.path("agencyName").asText());
        assertThat(recorded(number)).contains("AGENCY_DRAWN");
        assertThat(engage("planning1", project, with(order, "agency", CLIMATE)).expect(422).problem()).isEqualTo("agency-chosen-by-lot");
        assertThat(engage("bureau1", project, order).expect(403).problem()).isEqualTo("deciding-body-acts");
        assertThat(engage("applicant1", project, order).expect(403).problem()).isEqualTo("deciding-body-acts");
        assertThat(engage("planning1", project, with(order, "price", 1000000)).expect(422).problem()).isEqualTo("tender-required");
        assertThat(engage("planning1", project, with(order, "itemCode", "A01")).expect(404).problem()).isEqualTo("item-unknown");
        assertThat(engage("planning1", project, Map.of("service", "TECHNICAL_REVIEW", "commissionedBy", "BODY")).expect(422).problem())
                .isEqualTo("engagement-incomplete");
        assertThat(engage("planning1", project, with(order, "service", "EIA")).expect(422).problem()).isEqualTo("wrong-commissioner");
        var only = engage("planning1", project, Map.of("service", "CLIMATE_STUDY", "commissionedBy", "BODY", "caseNumber", number, "itemCode", "B01",
                "agency", CLIMATE)).expect(201).body();
        assertThat(only.path("agency").asText()).as("only one is registered").isEqualTo(CLIMATE);

        String account = account(drawn.path("agency").asText());
        byNumber(account, drawn, "ENGAGEMENT_ACCEPT", Map.of("decision", "ACCEPT"));
        byNumber(account, drawn, "REPORT_DELIVERY", Map.of("reportTitle", "技术评审意见"));
        byNumber("planning1", drawn, "REPORT_ACCEPTANCE", Map.of("decision", "ACCEPT"));
        byNumber("planning2", drawn, "AGENCY_RATING", Map.of("ratingStars", 5));
        byNumber(account, drawn, "COMMISSIONER_RATING", Map.of("ratingStars", 5));
        byNumber("agency9", only, "ENGAGEMENT_ACCEPT", Map.of("decision", "DECLINE", "reason", "无空档"));
        assertThat(line(project, drawn.path("number").asText()).path("state").asText()).isEqualTo("CLOSED");
        speaks(number);
    }

    @Test
    void no_department_names_an_agency_in_anything_that_it_writes() {
        office().morning();
        var number = office().reviewing();
        var review = office().task(number, "REVIEW", "B03", "bureau");
        for (String text : List.of("请委托内蒙古示例环境科技有限公司出具报告", "应由青城 演示-工程咨询 补充", "contact QINGCHENG Demo Engineering Consulting",
                "信用代码９１１５０１００MADEM0011J")) {
            var refused = office().complete(review, Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", text, "reason", "见条件")).expect(422);
            assertThat(refused.problem()).as(text).isEqualTo("agency-named");
            assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("conditions");
        }
        assertThatThrownBy(() -> asTasklist("bureau1", "bureau", review.path("id").asText(), Map.of("proposal", "REFUSE", "reason", "应由白塔演示交通规划出具")))
                .hasMessageContaining("白塔演示交通规划有限公司");
        assertThat(office().post("bureau1", "/api/cases/" + number + "/items/B03/extension",
                Map.of("workingDays", 5, "reason", "等候白塔演示交通规划有限公司")).expect(422).problem()).isEqualTo("agency-named");
        assertThat(office().post("applicant1", "/api/cases/" + number + "/enquiries",
                Map.of("question", "白塔演示交通规划有限公司的报告可以吗？")).status()).as("the applicant may").isEqualTo(200);
        var agencyBuilds = OfficeClient.commercial();
        agencyBuilds.put("applicant", Map.of("name", "白塔演示交通规划有限公司", "creditCode", "91150100MADEM0062T"));
        office().post("window1", "/api/projects", agencyBuilds).expect(201);
        office().complete(review, Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", "由有资质的机构出具报告", "reason", "见条件")).expect(200);
    }

    @Test
    void three_late_reports_suspend_an_agency_by_rule_and_its_running_work_goes_on() {
        LocalDate day = office().morning();
        var project = office().register(OfficeClient.commercial());
        Map<String, Object> order = Map.of("service", "FIRE_TEST", "agency", FIRE, "commissionedBy", "APPLICANT", "workingDays", 2);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(working(project, "agency7", order));
        }
        String running = working(project, "agency7", with(order, "workingDays", 7));
        office().after(office().due(day, 2));
        all.forEach(e -> assertThat(line(project, e).path("late").asBoolean()).isTrue());
        var refused = engage("applicant1", project, order).expect(409);
        assertThat(refused.problem()).isEqualTo("agency-suspended");
        assertThat(refused.body().path("detail").asText()).contains("赛罕演示消防检测有限公司", office().today().plusMonths(6).toString());
        var listed = office().get(null, "/api/intermediaries?service=FIRE_TEST").expect(200).body().path("agencies").get(0);
        assertThat(listed.path("standing").asText()).isEqualTo("SUSPENDED");
        assertThat(listed.path("standingUntil").asText()).isEqualTo(office().today().plusMonths(6).toString());
        assertThat(recorded(FIRE)).contains("AGENCY_STANDING");
        assertThat(told("agency7")).contains("AGENCY_STANDING");
        assertThat(line(project, running).path("agencySuspended").asBoolean()).isTrue();
        assertThat(line(project, running).path("state").asText()).isEqualTo("WORKING");
        all.forEach(e -> cancel("applicant1", e, "逾期").expect(200));
        finish(project, "agency7");
        assertThat(line(project, running).path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void only_who_is_listed_qualified_and_not_suspended_can_be_engaged_within_the_rules_of_the_service() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        Map<String, Object> order = Map.of("service", "EIA", "agency", ENVIRONMENT, "commissionedBy", "APPLICANT");
        assertThat(engage("applicant1", project, with(order, "agency", EXPIRED)).expect(409).problem()).isEqualTo("agency-expired");
        assertThat(engage("applicant1", project, with(order, "agency", SUSPENDED)).expect(409).problem()).isEqualTo("agency-suspended");
        assertThat(engage("applicant1", project, with(order, "agency", FIRE)).expect(422).problem()).isEqualTo("agency-unlisted");
        assertThat(engage("applicant1", project, with(order, "agency", "91150100MA0ABCD1XH")).expect(422).problem()).isEqualTo("agency-unlisted");
        assertThat(engage("applicant1", project, with(order, "workingDays", 31)).expect(422).problem()).isEqualTo("engagement-too-long");
        assertThat(engage("applicant1", project, with(order, "price", -1)).expect(422).problem()).isEqualTo("engagement-incomplete");
        assertThat(engage("applicant1", project, with(order, "service", "LUNCH")).expect(422).problem()).isEqualTo("service-unknown");
        assertThat(engage("applicant1", project, with(order, "service", "")).expect(422).problem()).isEqualTo("engagement-incomplete");
        assertThat(engage("applicant1", project, with(order, "commissionedBy", "FRIEND")).expect(422).problem()).isEqualTo("engagement-incomplete");
        assertThat(engage("applicant1", project, Map.of("service", "EIA", "commissionedBy", "APPLICANT")).expect(422).problem())
                .isEqualTo("engagement-incomplete");
        assertThat(engage("applicant1", project, with(order, "service", "TECHNICAL_REVIEW")).expect(422).problem()).isEqualTo("wrong-commissioner");
        var other = office().file(office().register(OfficeClient.commercial()), "S1");
        assertThat(engage("applicant1", project, with(order, "caseNumber", other)).expect(422).problem()).isEqualTo("case-of-another-project");
        assertThat(engage("applicant2", project, order).expect(404).problem()).isEqualTo("project-unknown");
        assertThat(engage("window1", project, order).expect(403).problem()).isEqualTo("applicants-act");
        assertThat(project(project).path("engagements")).isEmpty();
    }

    @Test
    void the_operator_renews_the_register_from_files_or_hears_which_line_is_wrong() {
        String services = "code,name_zh,name_en,materials,items\r\nNOISE_TEST,噪声检测,Noise test,,\r\n";
        String head = "credit_code,name_zh,name_en,account,qualification,qualified_until,standing,standing_until,services\r\n";
        String good = head + "91150100MADEM0134K,清音检测有限公司,Clear Sound Ltd,agency1,检测,2035-01-01,ACTIVE,,NOISE_TEST:5:3000\r\n";
        assertThat(renew("analyst1", services, good).expect(403).problem()).isEqualTo("denied");
        assertThat(renew("admin1", services, good).expect(200).body().path("agencies").asInt()).isEqualTo(1);
        var listed = office().get(null, "/api/intermediaries?service=NOISE_TEST").expect(200).body().path("agencies");
        assertThat(listed.findValuesAsText("nameZh")).containsExactly("清音检测有限公司");
        renew("admin1", null, good.replace("ACTIVE", "REMOVED")).expect(200);
        assertThat(office().get(null, "/api/intermediaries?service=NOISE_TEST").expect(200).body().path("agencies")).isEmpty();
        var wrong = renew("admin1", null, good.replace("91150100MADEM0134K,", "91150100MADEM0134X,") + "too,short\r\n").expect(422);
        assertThat(wrong.problem()).isEqualTo("register-invalid");
        assertThat(wrong.body().path("errors")).hasSize(2);
        assertThat(wrong.body().path("errors").get(0).path("message").asText()).contains("2");
        for (String bad : List.of("2035-13-01", "LAPSED", "NOISE_TEST:0:3000", "LUNCH:5:3000")) {
            String from = bad.contains(":") ? "NOISE_TEST:5:3000" : bad.contains("-") ? "2035-01-01" : "ACTIVE";
            assertThat(renew("admin1", null, good.replace(from, bad)).expect(422).problem()).isEqualTo("register-invalid");
        }
        assertThat(renew("admin1", "code\r\nX\r\n", good).expect(422).problem()).isEqualTo("register-invalid");
        assertThat(office().get(null, "/api/intermediaries?service=NOISE_TEST").expect(200).body().path("agencies")).isEmpty();
    }

    // ---- acts --------------------------------------------------------------------------------------------------------------------

    private OfficeClient.Answer engage(String who, String project, Map<String, Object> order) {
        return office().post(who, "/api/projects/" + project + "/engagements", order);
    }

    private String offered(String project, Map<String, Object> order) {
        return engage("applicant1", project, order).expect(201).body().path("number").asText();
    }

    private String working(String project, String agency, Map<String, Object> order) {
        String number = offered(project, order);
        complete(agency, project, "ENGAGEMENT_ACCEPT", Map.of("decision", "ACCEPT")).expect(200);
        return number;
    }

    /** Everything that the agency still has to do in this project, to the end. */
    private void finish(String project, String agency) {
        complete(agency, project, "REPORT_DELIVERY", Map.of("reportTitle", "报告")).expect(200);
        complete("applicant1", project, "REPORT_ACCEPTANCE", Map.of("decision", "ACCEPT")).expect(200);
        complete("applicant1", project, "AGENCY_RATING", Map.of("ratingStars", 4)).expect(200);
        complete(agency, project, "COMMISSIONER_RATING", Map.of("ratingStars", 4)).expect(200);
    }

    private OfficeClient.Answer complete(String who, String project, String kind, Map<String, Object> fields) {
        return office().post(who, "/api/tasks/" + task(who, project, kind).path("id").asText() + "/complete", fields);
    }

    private void byNumber(String who, JsonNode engaged, String kind, Map<String, Object> fields) {
        complete(who, project(engaged), kind, fields).expect(200);
    }

    private String project(JsonNode engaged) {
        return office().caseOf(engaged.path("caseNumber").asText()).path("projectNumber").asText();
    }

    private JsonNode task(String who, String project, String kind) {
        return tasksOf(who, project).stream().filter(task -> kind.equals(task.path("kind").asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no task " + kind + " for " + who + " in " + tasksOf(who, project)));
    }

    private List<JsonNode> tasksOf(String who, String project) {
        String filter = who.startsWith("supervisor") ? "department=supervision" : "";
        return office().everyTask(who, filter).stream().filter(task -> project.equals(task.path("projectNumber").asText())).toList();
    }

    /** Completes a task inside the engine, as Tasklist does. */
    private void asTasklist(String who, String group, String id, Map<String, Object> fields) {
        var identity = bean(IdentityService.class);
        identity.setAuthentication(who, List.of(group));
        try {
            bean(TaskService.class).complete(id, fields);
        } finally {
            identity.clearAuthentication();
        }
    }

    private OfficeClient.Answer cancel(String who, String number, String reason) {
        return office().post(who, "/api/engagements/" + number + "/cancellation", Map.of("reason", reason));
    }

    private OfficeClient.Answer report(String who, String number, String name) {
        return multipart(who, "/api/engagements/" + number + "/report", Map.of("file", Map.entry(name, "成果")));
    }

    private OfficeClient.Answer renew(String who, String services, String agencies) {
        Map<String, Map.Entry<String, String>> files = new HashMap<>(Map.of("agencies", Map.entry("agencies.csv", agencies)));
        if (services != null) {
            files.put("services", Map.entry("services.csv", services));
        }
        return multipart(who, "/api/intermediaries", files);
    }

    private OfficeClient.Answer multipart(String who, String path, Map<String, Map.Entry<String, String>> files) {
        var body = new StringBuilder();
        files.forEach((name, file) -> body.append("--edge\r\nContent-Disposition: form-data; name=\"").append(name).append("\"; filename=\"")
                .append(file.getKey()).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(file.getValue()).append("\r\n"));
        body.append("--edge--\r\n");
        return office().send(who, "POST", path, HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8),
                Map.of("Content-Type", "multipart/form-data; boundary=edge"));
    }

    // ---- what is seen ------------------------------------------------------------------------------------------------------------

    private JsonNode project(String number) {
        return office().get("applicant1", "/api/projects/" + number).expect(200).body();
    }

    private JsonNode line(String project, String engagement) {
        for (JsonNode one : project(project).path("engagements")) {
            if (engagement.equals(one.path("number").asText())) {
                return one;
            }
        }
        throw new AssertionError("no engagement " + engagement);
    }

    private JsonNode material(String number, String code) {
        for (JsonNode one : office().caseOf(number).path("materials")) {
            if (code.equals(one.path("materialCode").asText())) {
                return one;
            }
        }
        throw new AssertionError("no material " + code);
    }

    /** The times of the office are the same in both. */
    private void same(String oneProject, String oneCase, String otherProject, String otherCase) {
        assertThat(project(otherProject).path("cycle")).isEqualTo(project(oneProject).path("cycle"));
        assertThat(project(otherProject).path("stages")).isEqualTo(project(oneProject).path("stages"));
        assertThat(office().caseOf(otherCase).path("stageClock")).isEqualTo(office().caseOf(oneCase).path("stageClock"));
        for (JsonNode item : office().caseOf(oneCase).path("items")) {
            String code = item.path("itemCode").asText();
            assertThat(office().item(otherCase, code).path("clock")).as(code).isEqualTo(item.path("clock"));
        }
    }

    private List<String> told(String who) {
        return bean(Notices.class).of(List.of(who), 50).stream().map(message -> message.kind()).toList();
    }

    private String account(String creditCode) {
        return bean(org.binglian.intermediary.Register.class).find(creditCode).orElseThrow().account();
    }

    private void speaks(String number) {
        for (String language : List.of("zh", "en")) {
            office().send("applicant1", "GET", "/api/cases/" + number, null, Map.of("Accept-Language", language)).expect(200).body().path("timeline")
                    .forEach(event -> assertThat(event.path("text").asText()).as("%s", event).isNotBlank().doesNotContain("{")
                            .doesNotContainPattern("[A-Z]{3,}_|: *,|, *,|，，|：，|[：:，,]$"));
        }
    }

    private static Map<String, Object> with(Map<String, Object> order, String name, Object value) {
        var changed = new HashMap<>(order);
        changed.put(name, value);
        return changed;
    }
}
