package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.binglian.issuance.Paper;
import org.binglian.issuance.Papers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tracking and verification for anyone, masked; a paper itself for those who may see its case. */
@RestController
class PublicApi {

    private static final String PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    private final Tracking tracking;
    private final CaseViews views;
    private final Papers papers;
    private final CaseAccess access;
    private final ProjectDocuments documents;
    private final Words words;

    PublicApi(Tracking tracking, CaseViews views, Papers papers, CaseAccess access, ProjectDocuments documents, Words words) {
        this.tracking = tracking;
        this.views = views;
        this.papers = papers;
        this.access = access;
        this.documents = documents;
        this.words = words;
    }

    @GetMapping("/api/track")
    Map<String, Object> track(@RequestParam String caseNumber, @RequestParam String code, Locale locale, HttpServletRequest request) {
        return views.masked(tracking.find(caseNumber, code, request.getRemoteAddr()).orElseThrow(() -> Refusal.notFound("case-unknown")), locale);
    }

    /** The printable page, as issued. */
    @GetMapping("/api/papers/{number}")
    ResponseEntity<String> paper(@PathVariable String number) {
        var paper = papers.find(number).orElseThrow(() -> Refusal.notFound("paper-unknown"));
        try {
            access.caseToSee(paper.caseNumber().value());
        } catch (Refusal notYours) {
            throw Refusal.notFound("paper-unknown");
        }
        documents.paperRead(paper, access.person());
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", PAPER_POLICY).cacheControl(CacheControl.noStore())
                .header("X-Content-SHA256", paper.sha256()).body(papers.page(number).orElseThrow());
    }

    @GetMapping("/api/papers/{number}/verification")
    Map<String, Object> verify(@PathVariable String number, @RequestParam(required = false) String sha256, Locale locale) {
        Paper paper = papers.find(number).orElseThrow(() -> Refusal.notFound("paper-unknown"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", paper.number());
        answer.put("kind", paper.kind().name());
        answer.put("kindName", words.paper(paper.kind(), locale));
        answer.put("issuer", paper.issuer());
        answer.put("issuerName", words.department(paper.issuer(), locale));
        answer.put("issuedOn", paper.issuedOn());
        answer.put("applicant", Masks.title(paper.applicantName()));
        answer.put("sha256", paper.sha256());
        answer.put("authentic", papers.intact(paper) && (sha256 == null || sha256.equalsIgnoreCase(paper.sha256())));
        answer.put("legalSeal", false);
        return answer;
    }
}
