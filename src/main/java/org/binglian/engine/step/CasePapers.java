package org.binglian.engine.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.intake.Commitment;
import org.binglian.intake.HandOuts;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.binglian.review.Decision;
import org.binglian.review.ItemKey;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the facts of a case into words for its papers, and has them issued. */
@Component
public class CasePapers {

    /** What the applicant is told when a paper has been issued. */
    private static final Map<PaperKind, String> TOLD = Map.of(PaperKind.RECEIPT, "CASE_RECEIVED", PaperKind.ACCEPTANCE_NOTICE, "CASE_ACCEPTED",
            PaperKind.CORRECTION_NOTICE, "CORRECTION_REQUIRED", PaperKind.NON_ACCEPTANCE_DECISION, "CASE_REFUSED", PaperKind.NOT_REQUIRED_NOTICE,
            "CASE_REFUSED", PaperKind.DEFAULT_NOTICE, "DEFAULT_RECORDED", PaperKind.DELIVERY_PROOF, "PAPER_DELIVERED");

    private final Papers papers;
    private final Cases cases;
    private final Projects projects;
    private final Reviews reviews;
    private final Catalogue catalogue;
    private final Departments departments;
    private final OfficeTime office;
    private final MessageSource texts;
    private final Notices notices;
    private final HandOuts handOuts;

    CasePapers(Papers papers, Cases cases, Projects projects, Reviews reviews, Catalogue catalogue, Departments departments,
               OfficeTime office, MessageSource texts, Notices notices, HandOuts handOuts) {
        this.papers = papers;
        this.cases = cases;
        this.projects = projects;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.departments = departments;
        this.office = office;
        this.texts = texts;
        this.notices = notices;
        this.handOuts = handOuts;
    }

    /** The paper that carries this decision. */
    static PaperKind outcome(Decision decision) {
        return switch (decision) {
            case REFUSED -> PaperKind.REFUSAL_DECISION;
            case FILED -> PaperKind.FILING_NOTICE;
            default -> PaperKind.GRANT_DECISION;
        };
    }

    /** A paper of the case as a whole. Answers its number. */
    String ofCase(PaperKind kind, CaseNumber number, String issuer, Map<String, Object> more) {
        var project = projects.require(cases.require(number).project());
        var facts = facts(number, null);
        facts.putAll(more);
        tell(kind, project, number, Map.of());
        return papers.issue(kind, new Papers.Subject(project.number(), number, null, project.applicant().name()), issuer, Entry.SYSTEM, facts);
    }

    /** A paper of one item of the case. Answers its number. */
    String ofItem(PaperKind kind, ItemKey key, String issuer, String actor, Map<String, Object> more) {
        var project = projects.require(cases.require(key.caseNumber()).project());
        var facts = facts(key.caseNumber(), key.item());
        facts.putAll(more);
        tell(kind, project, key.caseNumber(), kind == PaperKind.DEFAULT_NOTICE ? silent((String) more.get("department"), key.item()) : Map.of());
        return papers.issue(kind, new Papers.Subject(project.number(), key.caseNumber(), key.item(), project.applicant().name()), issuer, actor,
                facts);
    }

    public String deliveryProof(CaseNumber number, String method, String actor) {
        return ofCase(PaperKind.DELIVERY_PROOF, number, "window", delivery(number, method));
    }

    /** What is handed over, and how. */
    Map<String, Object> delivery(CaseNumber number, String method) {
        var delivered = papers.ofCase(number).stream().filter(p -> p.kind().outcome())
                .map(p -> Map.<String, Object>of("code", p.number(), "name", papers.name(p.kind(), Locale.CHINESE) + (p.item() == null ? ""
                        : " " + itemName(p.item())), "copies", 1)).toList();
        return Map.of("deliveredOn", office.today().toString(), "mode",
                text("delivery." + method, method), "materials", delivered, "reason", handOuts.of(number).map(this::collected).orElse(""));
    }

    private String collected(HandOuts.Receipt receipt) {
        return receipt.collector() != null ? text("collected." + receipt.relation(), "") + " " + receipt.collector() + " " + receipt.maskedId()
                : receipt.trackingNumber() == null ? "" : text("collected.POST", "") + " " + receipt.trackingNumber();
    }

    private void tell(PaperKind kind, Project project, CaseNumber number, Map<String, Object> args) {
        String told = kind.outcome() ? "ITEM_DECIDED" : TOLD.get(kind);
        if (told != null) {
            notices.tell(project.owner(), told, number.value(), args);
        }
    }

    /** Who was silent on what: several bodies of one case may be, and each has its notice. */
    private Map<String, Object> silent(String department, ItemCode code) {
        Map<String, Object> args = new LinkedHashMap<>();
        departments.find(department).ifPresent(body -> {
            args.put("body", body.nameZh());
            args.put("bodyEn", body.nameEn());
        });
        catalogue.known(code, office.today()).ifPresent(item -> {
            args.put("item", item.nameZh());
            args.put("itemEn", item.nameEn());
        });
        return args.size() == 4 ? args : Map.of();
    }

    List<Map<String, Object>> items(CaseNumber number, Map<ItemCode, RunningClock> promised) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (ReviewItem item : reviews.ofCase(number)) {
            var clock = promised.get(item.key().item());
            items.add(Map.of("itemCode", item.key().item().value(), "itemName", itemName(item.key().item()), "decidingBodyName",
                    department(item.decidingBody()), "promisedDue", clock == null ? "" : clock.due().toString()));
        }
        return items;
    }

    List<Map<String, Object>> demands(CaseNumber number, int round) {
        return cases.demands(number, round).stream().map(d -> Map.<String, Object>of("materialCode", d.material().value(), "materialName",
                materialName(d.material()), "problem", d.problem(), "requirement", d.requirement(), "departmentName", department(d.department())))
                .toList();
    }

    List<Map<String, Object>> materials(CaseNumber number) {
        return cases.materialsOf(number).stream().filter(m -> m.fileName() != null).map(m -> Map.<String, Object>of("code", m.code().value(),
                "name", materialName(m.code()) + (m.sample() ? text("material.sample", "") : ""), "copies", 1)).toList();
    }

    /** A promise as its letter tells it. */
    Map<String, Object> promise(Commitment promise) {
        return Map.of("number", promise.number(), "code", promise.code(), "name", promise.material() == null ? itemName(promise.item())
                : materialName(promise.material()), "due", day(promise.due() == null ? promise.checkBy() : promise.due()));
    }

    String department(String id) {
        return id == null ? "" : departments.find(id).map(d -> d.nameZh()).orElse(id);
    }

    String itemName(ItemCode code) {
        return catalogue.known(code, office.today()).map(item -> item.nameZh()).orElse(code.value());
    }

    String text(String key, String otherwise) {
        return texts.getMessage(key, null, otherwise, Locale.CHINESE);
    }

    private String materialName(MaterialCode code) {
        return catalogue.known(code, office.today()).map(m -> m.nameZh()).orElse(code.value());
    }

    /** What every paper of the case says, and of this item where there is one. */
    Map<String, Object> facts(CaseNumber number, ItemCode item) {
        ApprovalCase c = cases.require(number);
        Project project = projects.require(c.project());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("office", text("office.name", ""));
        facts.put("caseNumber", c.number().value());
        facts.put("trackingCode", c.trackingCode());
        facts.put("projectNumber", project.number().value());
        facts.put("projectName", project.name());
        facts.put("applicantName", project.applicant().name());
        facts.put("stageName", text("stage." + c.stage(), c.stage()));
        facts.put("receivedOn", day(c.receivedOn()));
        facts.put("acceptedOn", day(c.acceptedOn()));
        if (item != null) {
            facts.put("itemCode", item.value());
            facts.put("itemName", itemName(item));
        }
        return facts;
    }

    static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
