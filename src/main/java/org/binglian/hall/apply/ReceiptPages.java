package org.binglian.hall.apply;

import java.time.LocalDate;
import java.util.Locale;
import org.binglian.deadline.Clocks;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.hall.proof.CaseProofs;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.issuance.Paper;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.binglian.project.Projects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The confirmation after filing: the numbers to keep, what happens next and by when, the code that leads to the tracking page. */
@Controller
class ReceiptPages {

    private final CaseAccess access;
    private final Cases cases;
    private final Projects projects;
    private final Papers papers;
    private final Clocks clocks;
    private final Words words;
    private final CaseProofs proofs;

    ReceiptPages(CaseAccess access, Cases cases, Projects projects, Papers papers, Clocks clocks, Words words, CaseProofs proofs) {
        this.access = access;
        this.cases = cases;
        this.projects = projects;
        this.papers = papers;
        this.clocks = clocks;
        this.words = words;
        this.proofs = proofs;
    }

    record Receipt(String caseNumber, String trackingCode, String projectName, String projectNumber, String applicantName, String stageName,
                   LocalDate receivedOn, LocalDate acceptanceBy, LocalDate acceptedOn, Integer stageDays, String leadDepartmentName, int items, int missing,
                   long promised, String paperNumber) {
    }

    /** For those who act for the case only. */
    @GetMapping("/cases/{caseNumber}/receipt")
    String receipt(@PathVariable String caseNumber, Locale locale, Model model) {
        var found = access.caseToActOn(caseNumber);
        model.addAttribute("it", receipt(found, locale));
        model.addAttribute("proof", proofs.of(found));
        model.addAttribute("qr", QrPicture.of(ServletUriComponentsBuilder.fromCurrentContextPath().path("/track")
                .queryParam("caseNumber", found.number()).queryParam("code", found.trackingCode()).toUriString()));
        return "apply/receipt";
    }

    private Receipt receipt(ApprovalCase found, Locale locale) {
        var project = projects.require(found.project());
        var materials = cases.materialsOf(found.number());
        boolean english = "en".equals(locale.getLanguage()) && project.nameEn() != null && !project.nameEn().isBlank();
        return new Receipt(found.number().value(), found.trackingCode(), english ? project.nameEn() : project.name(), project.number().value(),
                project.applicant().name(), words.stage(found.stage(), locale), found.receivedOn(), due(found), found.acceptedOn(),
                project.projectClass().stageDays().get(found.stage()), words.department(found.leadDepartment(), locale),
                cases.itemsOf(found.number()).size(), (int) materials.stream().filter(m -> "MISSING".equals(m.status())).count(),
                materials.stream().filter(m -> "PROMISED".equals(m.status())).count(), papers.ofCase(found.number()).stream()
                        .filter(paper -> paper.kind() == PaperKind.RECEIPT).map(Paper::number).findFirst().orElse(null));
    }

    /** The last day of the acceptance, which silence brings too; null when its clock has not run. */
    private LocalDate due(ApprovalCase found) {
        return clocks.ofCase(found.number().value()).stream().filter(clock -> "ACCEPTANCE".equals(clock.kind())).map(clock -> clock.due())
                .reduce((a, b) -> b).orElse(null);
    }
}
