package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.office.Desk.choose;
import static org.binglian.office.Desk.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What an office does in a month, each kind of task once in each language, each by the person whose it is. */
final class EveryKindOfTask {

    private static final Set<String> OF_THE_APPROVAL = Set.of("COMPLETENESS", "ACCEPTANCE", "STAGE_START");

    private final OfficeClient office;
    private final List<Side> sides = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();

    private final Breakdown breakdown;

    /** The office is dark, which no door of it can bring about. */
    interface Breakdown {

        /** Until now, for so long that what falls due in these minutes is held. */
        void until();

        /** The number of the hold. */
        String held();
    }

    EveryKindOfTask(OfficeClient office, Desk chinese, Desk english, Breakdown breakdown) {
        this.office = office;
        this.breakdown = breakdown;
        sides.add(new Side(chinese, "汉语办理的项目", "91150105MA7DEKC17W"));
        sides.add(new Side(english, "英语办理的项目", "91150105MA7DEKE28C"));
    }

    /** One language: the phone, and a project with its cases. */
    private final class Side {

        private final Desk desk;
        private final String name;
        private final String promising;
        private final Map<String, String> numbers = new HashMap<>();

        private Side(Desk desk, String name, String promising) {
            this.desk = desk;
            this.name = name;
            this.promising = promising;
        }

        private void file(String as, String project, String... items) {
            numbers.put(as, office.file(number(project), List.of(items)));
        }

        private String number(String of) {
            return numbers.get(of);
        }
    }

    /** The kinds that were done in both languages. */
    Set<String> done() {
        return done;
    }

    void tell() {
        silenceBegins();
        each(side -> {
            side.file("life", "project", "A01");
            side.file("flows", "project", "P09", "P15", "P16");
            side.file("promise", "promising", "P05");
            for (String other : List.of("flows", "promise")) {
                office.work(side.number(other), task -> OF_THE_APPROVAL.contains(task.path("kind").asText()));
            }
        });
        fromReceiptToDecision();
        supervisionOfWhatWasGranted();
        toTheArchive();
        complaint();
        accountability();
        theOtherFlows();
        theHearing();
        thePromise();
        afterSilence();
        theAgency();
        thePreReview();
        theDayOfTheHearing();
    }

    private void silenceBegins() {
        LocalDate first = office.morning();
        each(side -> {
            var facts = project(side.name);
            side.numbers.put("project", office.register(facts));
            facts = OfficeClient.simple();
            facts.put("applicant", applicant(side.promising));
            facts.put("name", side.name);
            side.numbers.put("promising", office.register(facts));
            side.file("overdue", "project", "B03");
            office.accept(side.number("overdue"));
            office.work(side.number("overdue"), "OPINION");
        });
        office.pass(3);
        each(side -> {
            side.file("passed", "project", "D05");
            office.accept(side.number("passed"));
        });
        office.to(office.due(first, 5), "23:59:30");
        breakdown.until();
        office.after(office.due(first, 5));
        office.to(office.today(), "09:00:00");
        heldDefaults();
    }

    /** Both are of one outage: one holds on, the other finds it again and releases all. */
    private void heldDefaults() {
        String hold = breakdown.held();
        String task = "核实暂停的默认 / Check of held defaults";
        sides.get(0).desk.does("supervisor1", hold, "DEFAULT_BREAKER", task, choose("处理 / Handling", "继续暂停 / Keep holding"),
                choose("继续暂停的法定理由 / Legal ground for holding on", "核实沉默的原因 / Finding out the reason of the silence"), write("理由 / Reason", "正在核实"));
        sides.get(1).desk.does("supervisor1", hold, "DEFAULT_BREAKER", task, choose("处理 / Handling", "全部放行 / Release all"), write("理由 / Reason", "已核实"));
        office.to(office.today(), "09:30:00");
        done.add("DEFAULT_BREAKER");
    }

    private void fromReceiptToDecision() {
        does("bureau1", "life", "COMPLETENESS", "检查材料是否齐全 / Completeness check", choose("材料是否齐全 / Complete", "齐全 / Yes"));
        does("window1", "life", "ACCEPTANCE", "作出受理决定 / Acceptance decision", choose("处理 / Decision", "受理 / Accept"));
        does("planning1", "life", "STAGE_START", "启动并联审查 / Start of the parallel review", choose("联合会商 / Joint consultation", "会议会商 / Meeting"));
        does("finance1", "life", "INVITATION", "答复会商邀请 / Answer to an invitation", choose("答复 / Answer", "书面答复 / In writing"),
                write("书面意见 / Written answer", "没有意见"));
        each(side -> office.work(side.number("life"), "INVITATION"));
        does("planning1", "life", "MEETING", "会商并形成纪要 / Meeting and minutes", write("会议纪要 / Minutes", "各部门意见一致"));
        does("finance1", "life", "OPINION", "提出部门意见 / Department’s opinion", choose("意见 / Opinion", "不同意 / Disagree"),
                write("理由 / Reason", "资金来源不清"));
        does("planning1", "life", "JOINT_MEETING", "牵头部门协调 / Joint meeting", choose("协调结果 / Outcome", "不予办理 / Refuse"),
                write("会议纪要 / Minutes", "暂缓"));
        each(side -> {
            post("bureau1", "/api/cases/" + side.number("life") + "/items/A01/extension", Map.of("workingDays", 2, "reason", "情况复杂"), 202);
        });
        does("bureauleader", "life", "EXTENSION", "审批延期 / Decision on an extension", choose("决定 / Decision", "不同意延期 / Refuse"),
                write("理由 / Reason", "理由不足"));
        does("bureau1", "life", "REVIEW", "科室审查 / Review by the section", choose("建议 / Proposal", "附条件准予 / Grant with conditions"),
                write("条件 / Conditions", "出入口后退二十米"));
        does("bureauleader", "life", "DECISION", "领导决定 / Decision by the leader", choose("决定 / Decision", "同意建议 / Approve"));
        does("bureauleader", "life", "DECISION_AGAIN", "领导按纪要重新决定 / Decision anew after the minutes",
                choose("决定 / Decision", "准予许可（不按纪要） / Approve, against the minutes"), write("理由 / Reason", "资金已经落实"));
        each(side -> assertThat(office.item(side.number("life"), "A01").path("decision").asText()).isEqualTo("GRANTED_WITH_CONDITIONS"));
    }

    private void supervisionOfWhatWasGranted() {
        does("development1", "life", "HANDOVER_ACKNOWLEDGE", "签收移交 / Receipt of a hand-over", write("备注 / Note", "已收"));
        does("development1", "life", "HANDOVER_CHECK", "核查 / Supervision check", choose("核查结论 / Finding", "责令限期改正 / Correct"),
                write("理由 / Reason", "补植不足"), write("改正期限（工作日） / To be corrected within (working days)", "5"));
        each(side -> post("applicant1", "/api/cases/" + side.number("life") + "/items/A01/rectification", Map.of("text", "已补植"), 201));
        does("development1", "life", "HANDOVER_RECHECK", "复查一次 / Second supervision check", choose("复查结论 / Finding", "建议撤销许可 / Revoke"),
                write("理由 / Reason", "拒不改正"));
        each(side -> {
            post("applicant1", "/api/cases/" + side.number("life") + "/items/A01/hearing-statement", Map.of("text", "已经论证"), 201);
            long id = office.caseOf(side.number("life")).path("handovers").get(0).path("id").asLong();
            post("development1", "/api/handovers/" + id + "/coordination", Map.of("reason", "数量不符"), 201);
        });
        does("development1", "life", "COORDINATION", "参加协调会 / Coordination meeting", write("会议纪要 / Minutes", "以复测为准"));
        does("bureauleader", "life", "REVOCATION_DECISION", "决定是否撤销 / Decision on revocation", choose("决定 / Decision", "予以保留 / Keep"),
                write("理由 / Reason", "影响在建学校"));
    }

    private void toTheArchive() {
        each(side -> office.work(side.number("life"), "JOINT_MEETING"));
        does("planning1", "life", "EXPLANATION", "向异议部门说明 / Explanation to the objector",
                write("对异议部门的说明 / Explanation to the objector", "资金已经落实"));
        does("planning1", "life", "STAGE_SUMMARY", "汇总阶段意见 / Summary of the stage", write("汇总说明 / Summary", "同意"));
        does("window1", "life", "DELIVERY", "统一送达 / Delivery", choose("送达方式 / Method", "窗口领取 / At the window"));
        does("window1", "life", "ARCHIVE", "归档 / Archiving", write("归档备注 / Remarks", "一卷"));
        each(side -> assertThat(office.caseOf(side.number("life")).path("archivedOn").isNull()).isFalse());
    }

    private void complaint() {
        each(side -> post("applicant1", "/api/cases/" + side.number("life") + "/complaints", Map.of("subject", "DELAY", "text", "没有人答复"), 201));
        does("planningleader", "life", "COMPLAINT_CONTACT", "联系投诉人 / Contact the complainant", write("联系情况 / Contact", "已电话联系"));
        does("planningleader", "life", "COMPLAINT", "核实投诉 / Verify the complaint", choose("核实结论 / Finding", "属实 / Justified"),
                write("给投诉人的理由 / Reason told to the complainant", "确有延误"));
        does("planning1", "life", "COMPLAINT_CORRECTION", "整改 / Correct", write("整改情况 / What was put right", "已安排专人"));
        done.add("COMPLAINT_FOLLOW_UP");
        each(side -> side.desk.doesInTheHall("applicant1", "/cases/" + side.number("life"), null,
                "投诉回访：您对处理结果满意吗 / Are you satisfied with the outcome of your complaint?", choose("对处理结果 / With the outcome I am", "满意 / Satisfied")));
    }

    private void accountability() {
        each(side -> post("supervisor1", "/api/supervision/accountability", Map.of("caseNumber", side.number("life"), "department", "utilities", "kind",
                "GROUNDLESS_REFUSAL", "reason", "监察核实"), 201));
        does("utilities1", "life", "STATEMENT", "提交陈述 / Statement", write("陈述 / Statement", "当日外出踏勘"));
        does("supervisor1", "life", "ACCOUNTABILITY", "认定责任 / Accountability", choose("认定 / Finding", "责任成立 / Upheld"), write("理由 / Reason", "没有正当理由"));
        does("utilities1", "life", "APPEAL", "决定是否申诉 / Whether to appeal", choose("是否申诉 / Appeal", "申诉 / Appeal"), write("理由 / Reason", "处理过重"));
        does("supervisor2", "life", "APPEAL_DECISION", "复核申诉 / Decision on an appeal", choose("复核结论 / Decision", "撤销处理 / Reverse"),
                write("理由 / Reason", "情有可原"));
    }

    private void theOtherFlows() {
        does("security1", "flows", "INSPECTION_PLAN", "安排现场勘查 / Planning a site visit", write("勘查人员 / Inspectors", "张工、李工"));
        does("security1", "flows", "SITE_INSPECTION", "现场勘查 / Site visit", write("勘查情况 / Findings", "与图纸相符"), choose("是否符合要求 / Passed", "是 / Yes"));
        each(side -> office.complete(task(side, "flows", "REVIEW", "P09"), Map.of("proposal", "GRANT")).expect(200));
        does("planning1", "flows", "REFERRAL", "转报上级 / Referral to a higher body", write("上级机关 / Sent to", "自治区自然资源厅"),
                write("文号 / Document number", "呼资〔2026〕7号"));
        does("planning1", "flows", "HIGHER_ANSWER", "登记上级答复 / Answer of the higher body", choose("答复 / Answer", "同意 / Agree"),
                write("答复文号 / Document number", "内资〔2026〕3号"));
    }

    private void theHearing() {
        each(side -> post("stability1", "/api/cases/" + side.number("flows") + "/items/P16/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 5),
                201));
        does("stability1", "flows", "SPECIAL_PROCEDURE", "办理特别程序 / Special procedure", write("结果 / Result", "专家同意"));
        each(side -> office.complete(task(side, "flows", "REVIEW", "P16"), Map.of("proposal", "GRANT", "hearing", "ON_REQUEST")).expect(200));
        does("stability1", "flows", "HEARING_RIGHTS", "告知听证权利 / Telling the right to a hearing", write("已告知的申请人和利害关系人 / Parties told", "周边居民"));
        does("stability1", "flows", "HEARING_REQUEST", "等候听证申请 / Waiting for a hearing request", choose("是否有人申请听证 / Requested", "是 / Yes"),
                write("申请听证的人 / Who asked", "居民代表"));
        var chair = office.get("admin1", "/api/accounts/stability2").expect(200).body();
        does("stability1", "flows", "HEARING_NOTICE", "通知听证 / Notice of a hearing", choose("主持人 / Chair", chair.path("nameZh").asText() + " " + chair.path("nameEn").asText() + " (stability2)"),
                write("听证日期 / Held on", office.due(office.today(), 7).toString()), write("地点 / Place", "政务大厅三楼"), write("参加人 / Parties", "申请人"));
    }

    private void theDayOfTheHearing() {
        office.pass(7);
        does("stability2", "flows", "HEARING", "举行听证 / Hearing", write("听证笔录 / Hearing record", "限时施工"));
    }

    private void thePromise() {
        does("bureau1", "promise", "COMMITMENT_CHECK", "核对承诺书 / Check of a commitment letter", choose("承诺书在卷且齐全 / Letter complete", "是 / Yes"));
        each(side -> office.complete(task(side, "promise", "DECISION", "P05"), Map.of("decision", "APPROVE")).expect(200));
        does("bureau1", "promise", "PROMISE_CHECK", "核查承诺 / Check of a promise", choose("核查结论 / Finding", "不符 / Not kept"), write("理由 / Reason", "沉沙池未建"));
        each(side -> {
            post("applicant1", "/api/cases/" + side.number("promise") + "/commitments/P05", Map.of("fileName", "整改报告.pdf"), 200);
            office.complete(task(side, "promise", "PROMISE_CHECK", "P05"), Map.of("finding", "NOT_MET", "reason", "沉沙池未建")).expect(200);
        });
        does("bureauleader", "promise", "BREACH_DECISION", "领导决定是否撤销 / Decision on a broken commitment", choose("决定 / Decision", "保留许可 / Leave it in force"),
                write("理由 / Reason", "影响轻微"));
    }

    private void afterSilence() {
        does("bureauleader", "overdue", "OVERDUE_DECISION", "领导限期决定 / Overdue decision by the leader", choose("决定 / Decision", "不予许可 / Refuse"),
                write("理由 / Reason", "防护等级不足"));
        does("archive1", "passed", "AFTERCARE", "补发文书或提出异议 / Late paper or objection", choose("处理 / Action", "提出异议 / Object"),
                write("理由 / Reason", "档案不全"));
        does("supervisor1", "passed", "SUPERVISION_CHECK", "核查异议 / Check of an objection", choose("核查结论 / Finding", "符合条件，予以确认 / Confirm"));
    }

    private void theAgency() {
        each(side -> post("applicant1", "/api/projects/" + side.number("project") + "/engagements", Map.of("service", "EIA", "agency", "91150100MADEM0011J",
                "commissionedBy", "APPLICANT"), 201));
        hall("agency1", "ENGAGEMENT_ACCEPT", "答复委托 / Answer the engagement", choose("答复 / Answer", "承接 / Accept"));
        hall("agency1", "REPORT_DELIVERY", "提交成果 / Deliver the report", write("成果名称 / Title of the report", "环境影响报告书"));
        hall("applicant1", "REPORT_ACCEPTANCE", "验收成果 / Accept the report", choose("验收结论 / Conclusion", "提请裁定 / Ask for a settlement"),
                write("理由 / Reason", "缺少噪声预测"));
        each(side -> side.desk.does("supervisor1", side.name, "ENGAGEMENT_SETTLEMENT", "裁定成果争议 / Settlement of a disputed report",
                choose("裁定 / Finding", "应当接收 / The report stands"), write("理由 / Reason", "已按要求补充")));
        done.add("ENGAGEMENT_SETTLEMENT");
        hall("applicant1", "AGENCY_RATING", "评价中介机构 / Rate the agency", write("评价（1至5星） / Stars, 1 to 5", "3"));
        hall("agency1", "COMMISSIONER_RATING", "评价委托人 / Rate the commissioner", write("评价（1至5星） / Stars, 1 to 5", "5"));
    }

    private void thePreReview() {
        each(side -> {
            var draft = office.post("applicant1", "/api/drafts", Map.of("projectNumber", side.number("project"), "stage", "S2")).expect(201).body();
            post("applicant1", "/api/drafts/" + draft.path("draftId").asText() + "/pre-review", Map.of(), 201);
            side.desk.does("planning1", side.name, "PRE_REVIEW", "预审材料 / Pre-review");
        });
        done.add("PRE_REVIEW");
    }

    // ------------------------------------------------------------------------------------------------------------------------------

    private void does(String who, String of, String kind, String task, Desk.Fill... fields) {
        each(side -> side.desk.does(who, side.number(of), kind, task, fields));
        done.add(kind);
    }

    private void hall(String who, String kind, String task, Desk.Fill... fields) {
        each(side -> side.desk.doesInTheHall(who, "/messages", side.number("project"), task, fields));
        done.add(kind);
    }

    private JsonNode task(Side side, String of, String kind, String item) {
        return office.task(side.number(of), kind, item, null);
    }

    private void post(String who, String path, Object body, int expected) {
        office.post(who, path, body).expect(expected);
    }

    private void each(Consumer<Side> act) {
        sides.forEach(act);
    }

    private static Map<String, Object> project(String name) {
        var facts = OfficeClient.government();
        facts.put("name", name);
        facts.put("features", List.of("SPECIAL_FIRE", "EIA_FORM", "SECURITY_ZONE", "MAJOR_SOCIAL_RISK", "MINERAL_OVERLAY"));
        return facts;
    }

    private static Map<String, Object> applicant(String creditCode) {
        return new HashMap<>(Map.of("name", "示例企业 " + creditCode, "creditCode", creditCode, "legalRepresentative", "王强", "contactName", "李华", "contactId",
                "150105199003071236", "mobile", "13800000000"));
    }
}
