package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.Breaker;
import org.binglian.engine.alarm.Heartbeat;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approver of each kind does each kind of task in Tasklist, reading what stands there; in Chinese and in English. */
class TasklistJourneyTest extends OfficeTest {

    private static final String SECTION = "本科室待领 / To be claimed";
    private static final String LEADER = "待我决定 / To decide";
    private static final String WINDOW = "窗口待办 / At the window";
    private static final String LEAD = "牵头事项 / As lead";
    private static final String MINE = "我的任务 / My tasks";
    private static final String SUPERVISION = "监察待办 / For supervision";

    private static final Set<String> CLOSING = Set.of("STAGE_SUMMARY", "DELIVERY", "ARCHIVE");

    private Screen screen;
    private Tasklist tasklist;
    private String claim;
    private String complete;

    @Test
    void every_kind_of_task_is_done_in_chinese() {
        sit(Screen.Kind.CHINESE, "领取", "办理完毕");
        var late = silentCases();
        var checked = filed();
        var received = received();
        var accepted = received();
        office().work(accepted, "ACCEPTANCE");
        var reviewed = accepted();
        var extended = accepted();
        office().post("planning1", "/api/cases/" + extended + "/items/B01/extension", Map.of("workingDays", 5, "reason", "情况复杂")).expect(202);
        var decided = decided();

        theWaterBureauAnswers(reviewed, "提出部门意见", "意见 / Opinion", "附条件同意", "条件 / Conditions");
        tasklist.signIn("planning1");
        assertThat(screen.page()).contains("我的任务 / My tasks", LEAD, "三日内到期", "已逾期").doesNotContain(LEADER, WINDOW, "全部任务", "新建任务",
                "启动流程", "Create task", "Start process");
        open(SECTION, checked, "检查材料是否齐全", "工作日");
        assertThat(tasklist.form()).contains("办件 / Case " + checked, "项目 / Project", "缺什么一次说全", "请选择").doesNotContain("补正要求", "Select");
        tasklist.choose("材料是否齐全", "齐全");
        done(checked, "COMPLETENESS");

        open(LEAD, accepted, "启动并联审查", "工作日");
        tasklist.choose("联合会商", "会议会商");
        done(accepted, "STAGE_START");
        office().work(accepted, "INVITATION");
        open(LEAD, accepted, "会商并形成纪要", "工作日");
        tasklist.write("会议纪要", "各部门意见一致");
        tasklist.write("到场单位", "市水务局");
        done(accepted, "MEETING");
        assertThat(recorded(accepted)).contains("MINUTES_KEPT", "ATTENDED");

        open(SECTION, reviewed, "科室审查", "还剩 3 个工作日");
        assertThat(tasklist.tab("办件一览", "同一办件里还有谁在办")).contains("征求意见的结果", "市水务局", "附条件同意", "雨水先行", "建设工程设计方案审查", "并联审查", "办理过程");
        tasklist.press("办理表单");
        tasklist.choose("建议", "附条件准予");
        tasklist.write("条件", "出入口后退二十米");
        done(reviewed, "REVIEW");
        assertThat(office().item(reviewed, "B01").path("proposal").asText()).isEqualTo("GRANT_WITH_CONDITIONS");

        open(LEAD, decided, "汇总阶段意见", "工作日");
        tasklist.write("汇总说明", "同意");
        done(decided, "STAGE_SUMMARY");

        tasklist.signIn("planningleader");
        assertThat(screen.page()).contains(LEADER, "本部门全部", "本部门已逾期").doesNotContain(SECTION, WINDOW);
        open(LEADER, reviewed, "领导决定", "工作日");
        assertThat(tasklist.tab("办件一览", "科室的建议")).contains("附条件准予", "出入口后退二十米");
        assertThat(tasklist.draft("准予许可决定书")).contains("准予许可决定书", "草稿 DRAFT", "出入口后退二十米");
        tasklist.press("办理表单");
        tasklist.choose("决定", "同意建议");
        done(reviewed, "DECISION");
        assertThat(office().item(reviewed, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED_WITH_CONDITIONS");
        open(LEADER, extended, "审批延期", "工作日");
        tasklist.choose("决定", "不同意延期");
        tasklist.write("理由", "理由不足");
        done(extended, "EXTENSION");

        tasklist.signIn("window1");
        open(WINDOW, received, "作出受理决定", "工作日");
        tasklist.choose("处理", "受理");
        done(received, "ACCEPTANCE");
        assertThat(office().caseOf(received).path("acceptance").asText()).isEqualTo("ACCEPTED");
        open(WINDOW, decided, "统一送达", "工作日");
        done(decided, "DELIVERY");
        open(WINDOW, decided, "归档", "工作日");
        tasklist.write("归档备注", "一卷");
        done(decided, "ARCHIVE");
        assertThat(recorded(decided)).contains("PAPER_ISSUED");

        theSilentAnswerForIt(late);
        supervisionLetsAHeldDefaultGo();
    }

    @Test
    void every_kind_of_task_is_done_in_english() {
        sit(Screen.Kind.ENGLISH, "Claim", "Complete");
        var late = silentCases();
        var checked = filed();
        var received = received();
        var accepted = received();
        office().work(accepted, "ACCEPTANCE");
        var reviewed = accepted();
        var extended = accepted();
        office().post("planning1", "/api/cases/" + extended + "/items/B01/extension", Map.of("workingDays", 5, "reason", "情况复杂")).expect(202);
        var decided = decided();

        theWaterBureauAnswers(reviewed, "Department’s opinion", "意见 / Opinion", "附条件同意 / Agree with conditions", "条件 / Conditions");
        tasklist.signIn("planning1");
        open(SECTION, checked, "Completeness check", "left, due");
        assertThat(tasklist.form()).contains("Name everything at once", "项目 / Project");
        tasklist.choose("材料是否齐全 / Complete", "齐全 / Yes");
        done(checked, "COMPLETENESS");
        open(LEAD, accepted, "Start of the parallel review", "left, due");
        tasklist.choose("联合会商 / Joint consultation", "会议会商 / Meeting");
        done(accepted, "STAGE_START");
        office().work(accepted, "INVITATION");
        open(LEAD, accepted, "Meeting and minutes", "left, due");
        tasklist.write("会议纪要 / Minutes", "all agree");
        tasklist.write("到场单位 / Attendance", "water");
        done(accepted, "MEETING");
        assertThat(recorded(accepted)).contains("MINUTES_KEPT");
        open(LEAD, decided, "Summary of the stage", "left, due");
        tasklist.write("汇总说明 / Summary", "agreed");
        done(decided, "STAGE_SUMMARY");
        open(SECTION, reviewed, "Review by the section", "3 working days left, due");
        assertThat(tasklist.tab("The case", "Who else is at work")).contains("Water Affairs Bureau", "agree", "Design scheme review", "Parallel reviews");
        tasklist.press("Form");
        tasklist.choose("建议 / Proposal", "准予 / Grant");
        done(reviewed, "REVIEW");

        tasklist.signIn("planningleader");
        open(LEADER, reviewed, "Decision by the leader", "left, due");
        assertThat(tasklist.tab("The case", "The section’s proposal")).contains("grant", "Look at the draft");
        tasklist.press("Form");
        tasklist.choose("决定 / Decision", "同意建议 / Approve");
        done(reviewed, "DECISION");
        open(LEADER, extended, "Decision on an extension", "left, due");
        tasklist.choose("决定 / Decision", "不同意延期 / Refuse");
        tasklist.write("理由 / Reason", "no ground");
        done(extended, "EXTENSION");
        tasklist.signIn("window1");
        open(WINDOW, received, "Acceptance decision", "left, due");
        tasklist.choose("处理 / Decision", "受理 / Accept");
        done(received, "ACCEPTANCE");
        open(WINDOW, decided, "Delivery", "left, due");
        done(decided, "DELIVERY");
        open(WINDOW, decided, "Archiving", "left, due");
        tasklist.write("归档备注 / Remarks", "one volume");
        done(decided, "ARCHIVE");

        theSilentAnswerForIt(late);
    }

    /** "It is gone" is heard of the task that is open, and of no other, for whose form it would be taken. */
    @Test
    void only_the_open_task_is_told_that_it_is_gone() {
        sit(Screen.Kind.ENGLISH, "Claim", "Complete");
        tasklist.signIn("window1");
        assertThat(tasklist.told("gone", "another")).isEqualTo("404, unheard");
        assertThat(tasklist.told("gone", "gone")).isEqualTo("404, heard");
    }

    /** Two cases whose archive was silent, and one whose leader must decide now; on the day after the silence. */
    private List<String> silentCases() {
        LocalDate first = office().morning();
        var overdue = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(overdue);
        office().work(overdue, "OPINION");
        office().pass(3);
        var passed = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(passed);
        office().after(office().due(first, 5));
        office().to(office().today(), "09:00:00");
        return List.of(overdue, passed);
    }

    private void theSilentAnswerForIt(List<String> late) {
        tasklist.signIn("bureauleader");
        open(LEADER, late.get(0), say("领导限期决定", "Overdue decision by the leader"), say("工作日", "due"));
        tasklist.choose("决定", "不予许可");
        tasklist.write("理由", "防护等级不足");
        done(late.get(0), "OVERDUE_DECISION");
        assertThat(office().item(late.get(0), "B03").path("bodyDecision").asText()).isEqualTo("REFUSED");

        var passed = late.get(1);
        tasklist.signIn("archive1");
        open(SECTION, passed, say("补发文书或提出异议", "Late paper or objection"), say("工作日", "due"));
        tasklist.choose("处理", "提出异议");
        tasklist.write("理由", "档案不全");
        done(passed, "AFTERCARE");
        tasklist.card(filter(MINE), passed, say("提交陈述", "Statement"), say("工作日", "due"));
        tasklist.claim(say("提交陈述", "Statement"), say("办理表单", "Form"));
        tasklist.write("陈述", "当日集中验收");
        done(passed, "STATEMENT");

        tasklist.signIn("supervisor1");
        open(SUPERVISION, passed, say("核查异议", "Check of an objection"), say("工作日", "due"));
        tasklist.choose("核查结论", "符合条件");
        done(passed, "SUPERVISION_CHECK");
        open(SUPERVISION, passed, say("认定责任", "Accountability"), say("工作日", "due"));
        assertThat(tasklist.form()).contains("陈述 / Statement 当日集中验收");
        tasklist.choose("认定", "责任不成立");
        tasklist.write("理由", "经核实不属本人过错");
        done(passed, "ACCOUNTABILITY");
        assertThat(recorded(passed)).contains("ACCOUNTABILITY_FOUND");
    }

    /** The system was dark when the archive's two days ran out: supervision reads what is held and why, and releases it. */
    private void supervisionLetsAHeldDefaultGo() {
        office().morning();
        var held = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(held);
        LocalDate last = LocalDate.parse(office().item(held, "D05").path("clock").path("promisedDue").asText());
        office().to(last, "23:59:30");
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("update office_heartbeat set beat_at = ?").param(bean(OfficeTime.class).real().minusSeconds(4800).atOffset(ZoneOffset.UTC)).update();
        bean(Heartbeat.class).beat();
        try {
            office().after(last);
            var hold = bean(Breaker.class).holds().get(0);
            tasklist.hold(filter(SUPERVISION), hold.number(), "核实暂停的默认");
            tasklist.claim("核实暂停的默认", claim);
            assertThat(tasklist.form()).contains(hold.number(), hold.reason(), hold.reasonEn(), "№ 1", held, "城建档案馆");
            tasklist.choose("处理", "全部放行");
            tasklist.write("理由", "值班记录已核实");
            tasklist.complete(complete, () -> recorded(held).contains("DEFAULT_RELEASED"));
            office().to(office().today(), "09:00:00");
            assertThat(office().item(held, "D05").path("passedByDefault").asBoolean()).isTrue();
        } finally {
            jdbc.sql("delete from office_outage").update();
            bean(Heartbeat.class).beat();
        }
    }

    private void theWaterBureauAnswers(String number, String task, String field, String answer, String conditions) {
        tasklist.signIn("water1");
        String card = open(SECTION, number, task, screen.kind().inChineseOrEnglish("工作日", "left, due"));
        assertThat(card).contains("青城花园商业综合体", "建设工程设计方案审查", "市自然资源局");
        tasklist.choose(field, answer);
        tasklist.write(conditions, "雨水先行");
        complete(number, "OPINION", "water");
        assertThat(office().opinion(number, "B01", "water").path("opinion").asText()).isEqualTo("AGREE_WITH_CONDITIONS");
        office().work(number, "OPINION");
    }

    private void sit(Screen.Kind kind, String claims, String completes) {
        screen = Screen.of(kind, base());
        tasklist = new Tasklist(screen, office());
        claim = claims;
        complete = completes;
    }

    private String open(String filter, String number, String task, String left) {
        String card = tasklist.card(filter(filter), number, task, left);
        assertThat(card).contains("项目 / Project", "办件 / Case");
        tasklist.claim(task, claim);
        return card;
    }

    private void done(String number, String kind) {
        complete(number, kind, null);
    }

    private void complete(String number, String kind, String department) {
        tasklist.complete(complete, () -> office().tasks(number, kind).stream().noneMatch(task -> department == null
                || department.equals(task.path("department").asText())));
    }

    private String say(String chinese, String english) {
        return screen.kind().inChineseOrEnglish(chinese, english);
    }

    private String filter(String name) {
        return bean(FilterService.class).createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    private String filed() {
        return office().file(office().register(OfficeClient.commercial()), List.of("B01"));
    }

    private String received() {
        var number = filed();
        office().work(number, "COMPLETENESS");
        return number;
    }

    /** A first stage, all its items decided. */
    private String decided() {
        var number = office().file(office().register(OfficeClient.commercial()), "S1");
        office().work(number, task -> !CLOSING.contains(task.path("kind").asText()) && !task.path("kind").asText().startsWith("HANDOVER_"));
        return number;
    }

    private String accepted() {
        var number = filed();
        office().accept(number);
        return number;
    }
}
