package org.binglian.hall.proof;

import java.util.Map;
import org.binglian.hall.CaseAccess;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof of a case, to read and to keep, for whoever may see the case. */
@Controller
class ProofPages {

    private static final int SECONDS = 5;

    private final CaseAccess access;
    private final CaseProofs proofs;

    ProofPages(CaseAccess access, CaseProofs proofs) {
        this.access = access;
        this.proofs = proofs;
    }

    @GetMapping("/cases/{caseNumber}/proof")
    String page(@PathVariable String caseNumber, Model model) {
        var found = access.caseToSee(caseNumber);
        model.addAttribute("caseNumber", found.number().value());
        model.addAttribute("acts", access.mayAct(found));
        model.addAttribute("proof", proofs.of(found));
        return "proof";
    }

    /** The file that the program outside checks; 202 while nothing of the case is sealed, which takes some seconds. */
    @GetMapping("/api/cases/{caseNumber}/proof")
    ResponseEntity<Object> file(@PathVariable String caseNumber) {
        var found = access.caseToSee(caseNumber);
        var proof = proofs.of(found);
        if (proof.receipt() == null) {
            return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS)).contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noStore()).body(Map.of("sealed", 0, "recorded", proof.recorded()));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("receipt-" + found.number().value() + ".json").build().toString())
                .body(proof.receipt().line().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
