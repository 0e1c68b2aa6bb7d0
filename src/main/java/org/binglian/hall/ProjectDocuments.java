package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.issuance.Paper;
import org.binglian.issuance.Papers;
import org.binglian.project.Project;
import org.binglian.review.ItemKey;
import org.binglian.review.Opinion;
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
        seen.forEach(one -> opinionsRead(one, by));
        return new DocumentsView(project.number().value(), seen.stream().flatMap(c -> materials.of(c.number(), locale).stream()
                .map(m -> material(c, m, locale))).toList(),
                seen.stream().flatMap(c -> papers.ofCase(c.number()).stream()).map(p -> paper(p, locale)).toList(),
                seen.stream().flatMap(c -> reviews.opinionsOf(c.number()).stream()).filter(o -> o.opinion() != null).map(o -> opinion(o, locale))
                        .toList());
    }

    /** An official reads the opinions of a case. */
    public void opinionsRead(ApprovalCase read, Person by) {
        looks.looked(by, read.project(), reviews.opinionsOf(read.number()).stream().filter(o -> o.opinion() != null)
                .map(o -> new DocumentLooks.Document(read.number(), "OPINION", read.number() + " " + o.item().item() + " " + o.department(),
                        o.department())).toList());
    }

    void paperRead(Paper paper, Person by) {
        looks.looked(by, paper.project(), List.of(new DocumentLooks.Document(paper.caseNumber(), "PAPER", paper.number(), paper.issuer())));
    }

    void materialRead(ApprovalCase read, MaterialCode code, Person by) {
        looks.looked(by, read.project(), List.of(new DocumentLooks.Document(read.number(), "MATERIAL", read.number() + " " + code,
                body(read, code))));
    }

    private DocumentsView.MaterialDocument material(ApprovalCase c, CaseView.MaterialLine m, Locale locale) {
        String body = body(c, MaterialCode.of(m.materialCode()));
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
