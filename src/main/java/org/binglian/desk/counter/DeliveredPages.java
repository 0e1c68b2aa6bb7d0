package org.binglian.desk.counter;

import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.intake.Cases;
import org.binglian.intake.HandOuts;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was handed out of a case, and the proof of delivery (送达回证) to be printed and signed. */
@Controller
class DeliveredPages {

    private final Clerk clerk;
    private final Cases cases;
    private final HandOuts handOuts;
    private final Papers papers;

    DeliveredPages(Clerk clerk, Cases cases, HandOuts handOuts, Papers papers) {
        this.clerk = clerk;
        this.cases = cases;
        this.handOuts = handOuts;
        this.papers = papers;
    }

    @GetMapping("/counter/delivered/{caseNumber}")
    String delivered(@PathVariable String caseNumber, Model model) {
        clerk.require();
        var found = cases.find(number(caseNumber)).filter(one -> one.deliveredOn() != null).orElseThrow(() -> Refusal.notFound("case-unknown"));
        var all = papers.ofCase(found.number());
        model.addAttribute("found", found);
        model.addAttribute("receipt", handOuts.of(found.number()).orElse(null));
        model.addAttribute("proof", all.stream().filter(paper -> paper.kind() == PaperKind.DELIVERY_PROOF).reduce((a, b) -> b)
                .map(paper -> paper.number()).orElse(null));
        return "counter-delivered";
    }

    private static CaseNumber number(String text) {
        try {
            return CaseNumber.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("case-unknown");
        }
    }
}
