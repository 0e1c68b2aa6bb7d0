package org.binglian.hall.apply;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.Cases;
import org.binglian.intake.DraftFiling;
import org.binglian.intake.DraftPapers;
import org.binglian.intake.Drafts;
import org.binglian.intake.PreReviews;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts over the API: begin, narrow, attach, promise, have pre-reviewed, file. Somebody else's draft answers 404. */
@RestController
@RequestMapping("/api/drafts")
class DraftsApi {

    private final Drafts drafts;
    private final DraftPapers papers;
    private final DraftFiling filing;
    private final PreReviews preReviews;
    private final DraftViews views;
    private final DraftStart start;
    private final CaseAccess access;
    private final Cases cases;

    DraftsApi(Drafts drafts, DraftPapers papers, DraftFiling filing, PreReviews preReviews, DraftViews views, DraftStart start, CaseAccess access,
              Cases cases) {
        this.drafts = drafts;
        this.papers = papers;
        this.filing = filing;
        this.preReviews = preReviews;
        this.views = views;
        this.start = start;
        this.access = access;
        this.cases = cases;
    }

    record DraftRequest(String projectNumber, String stage) {
    }

    record ItemsRequest(List<String> items) {
    }

    record ConsultationRequest(Boolean requested) {
    }

    record CommitmentRequest(String materialCode, LocalDate supplyBy) {
    }

    @GetMapping
    Map<String, Object> mine(Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("drafts", drafts.of(access.person()).stream().map(draft -> views.of(draft, locale)).toList());
        answer.put("next", null);
        return answer;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftView begin(@RequestBody DraftRequest request, Locale locale) {
        return views.of(start.begin(request.projectNumber(), request.stage()), locale);
    }

    @GetMapping("/{draftId}")
    DraftView one(@PathVariable String draftId, Locale locale) {
        return views.of(drafts.require(draftId, access.person()), locale);
    }

    @PostMapping("/{draftId}/items")
    DraftView items(@PathVariable String draftId, @RequestBody ItemsRequest request, Locale locale) {
        drafts.choose(draftId, request.items() == null ? null : request.items().stream().map(ItemCode::of).toList(), access.person());
        return one(draftId, locale);
    }

    @PostMapping("/{draftId}/consultation")
    DraftView consultation(@PathVariable String draftId, @RequestBody ConsultationRequest request, Locale locale) {
        drafts.wantConsultation(draftId, request.requested(), access.person());
        return one(draftId, locale);
    }

    @PostMapping("/{draftId}/materials")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> upload(@PathVariable String draftId, @RequestParam String materialCode, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var stored = papers.upload(draftId, MaterialCode.of(materialCode), UploadedName.of(file), content, access.person());
            return Map.of("materialCode", materialCode, "fileName", stored.name(), "size", stored.size(), "sha256", stored.sha256());
        }
    }

    @DeleteMapping("/{draftId}/materials/{materialCode}")
    DraftView takeBack(@PathVariable String draftId, @PathVariable String materialCode, Locale locale) {
        papers.takeBack(draftId, MaterialCode.of(materialCode), access.person());
        return one(draftId, locale);
    }

    @PostMapping("/{draftId}/commitments")
    DraftView promise(@PathVariable String draftId, @RequestBody CommitmentRequest request, Locale locale) {
        if (request.materialCode() == null || request.materialCode().isBlank()) {
            throw Refusal.invalid("promise-incomplete").field("materialCode", "required");
        }
        papers.promise(draftId, MaterialCode.of(request.materialCode()), request.supplyBy(), access.person());
        return one(draftId, locale);
    }

    @PostMapping("/{draftId}/samples")
    DraftView samples(@PathVariable String draftId, Locale locale) {
        papers.addSamples(draftId, access.person());
        return one(draftId, locale);
    }

    @PostMapping("/{draftId}/pre-review")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView preReview(@PathVariable String draftId, Locale locale) {
        preReviews.ask(draftId, access.person());
        return one(draftId, locale);
    }

    /** The case of the draft, however often it is asked for. */
    @PostMapping("/{draftId}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> submit(@PathVariable String draftId) {
        var filed = cases.require(filing.file(draftId, access.person()));
        return Map.of("draftId", draftId, "caseNumber", filed.number().value(), "trackingCode", filed.trackingCode(), "receipt",
                "/cases/" + filed.number() + "/receipt");
    }

    @DeleteMapping("/{draftId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String draftId) {
        filing.discard(draftId, access.person());
    }
}
