package org.binglian.hall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.issuance.Paper;
import org.binglian.issuance.Papers;
import org.binglian.project.Project;
import org.binglian.review.ItemKey;
import org.binglian.review.Opinion;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** What the bodies of one project see of each other's opinions, materials and papers, and that they looked (rule 7). */
@Component
public class ProjectDocuments {

    private final Cases cases;
    private final Reviews reviews;
    private final Papers papers;
    private final MaterialLines materials;
    private final DocumentLooks looks;
    private final Words words;

    ProjectDocuments(Cases cases, Reviews reviews, Papers papers, MaterialLines materials, DocumentLooks looks, Words words) {
        this.cases = cases;
        this.reviews = reviews;
        this.papers = papers;
        this.materials = materials;
        this.looks = looks;
        this.words = words;
    }

    /** The documents of these cases; who reads the list has read its opinions. */
    DocumentsView of(Project project, List<ApprovalCase> seen, Person by, Locale locale) {
        var numbers = seen.stream().map(ApprovalCase::number).toList();
        var opinions = reviews.opinionsOf(numbers).stream().filter(o -> o.opinion() != null)
                .sorted(Comparator.comparing(o -> numbers.indexOf(o.item().caseNumber()))).toList();
        looks.looked(by, project.number(), opinions.stream().map(ProjectDocuments::looked).toList());
        Map<ItemKey, String> bodies = reviews.ofProjects(List.of(project.number())).stream()
                .collect(Collectors.toMap(ReviewItem::key, ReviewItem::decidingBody));
        var given = cases.materialsByCase(numbers);
        return new DocumentsView(project.number().value(), seen.stream().flatMap(c -> materials.of(c.number(),
                given.getOrDefault(c.number(), List.of()), locale).stream().map(m -> material(c, m, bodies, locale))).toList(),
                papers.ofCases(numbers).stream().sorted(Comparator.comparing(p -> numbers.indexOf(p.caseNumber()))).map(p -> paper(p, locale)).toList(), opinions.stream().map(o -> opinion(o, locale)).toList());
    }

    /** An official reads the opinions of a case. */
    public void opinionsRead(ApprovalCase read, Person by) {
        looks.looked(by, read.project(), reviews.opinionsOf(read.number()).stream().filter(o -> o.opinion() != null)
                .map(ProjectDocuments::looked).toList());
    }

    private static DocumentLooks.Document looked(Opinion o) {
        return new DocumentLooks.Document(o.item().caseNumber(), "OPINION", o.item().caseNumber() + " " + o.item().item() + " " + o.department(),
                o.department());
    }

    void paperRead(Paper paper, Person by) {
        looks.looked(by, paper.project(), List.of(new DocumentLooks.Document(paper.caseNumber(), "PAPER", paper.number(), paper.issuer())));
    }

    void materialRead(ApprovalCase read, MaterialCode code, Person by) {
        looks.looked(by, read.project(), List.of(new DocumentLooks.Document(read.number(), "MATERIAL", read.number() + " " + code,
                body(read, code))));
    }

    private DocumentsView.MaterialDocument material(ApprovalCase c, CaseView.MaterialLine m, Map<ItemKey, String> bodies, Locale locale) {
        String body = bodies.get(new ItemKey(c.number(), MaterialCode.of(m.materialCode()).itemCode()));
        return new DocumentsView.MaterialDocument(c.number().value(), m.itemCode(), m.materialCode(), materials.name(MaterialCode.of(m.materialCode()), locale), body,
                words.department(body, locale), m.status(), m.fileName(), m.heldByName(), m.reusedFrom(), m.href());
    }

    private DocumentsView.PaperDocument paper(Paper p, Locale locale) {
        return new DocumentsView.PaperDocument(p.caseNumber().value(), p.item() == null ? null : p.item().value(), p.number(), p.kind().name(),
                words.paper(p.kind(), locale), p.issuer(), words.department(p.issuer(), locale), p.issuedOn(), "/api/papers/" + p.number());
    }

    private DocumentsView.OpinionDocument opinion(Opinion o, Locale locale) {
        return new DocumentsView.OpinionDocument(o.item().caseNumber().value(), o.item().item().value(), o.department(),
                words.department(o.department(), locale), o.opinion().name(), o.deemed(), o.reason(), o.conditions(), o.answeredAt());
    }

    /** The body that decides the item of a material. */
    private String body(ApprovalCase c, MaterialCode code) {
        return reviews.require(new ItemKey(c.number(), code.itemCode())).decidingBody();
    }
}
