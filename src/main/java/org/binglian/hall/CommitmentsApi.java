package org.binglian.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.Cases;
import org.binglian.intake.Commitments;
import org.binglian.intake.MaterialFiles;
import org.binglian.intake.PromiseDesk;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The applicant's promises (rule 2): sign one before acceptance, supply what was promised after it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/commitments")
class CommitmentsApi {

    private final PromiseDesk desk;
    private final Commitments commitments;
    private final MaterialFiles files;
    private final Cases cases;
    private final CaseViews views;
    private final CaseAccess access;

    CommitmentsApi(PromiseDesk desk, Commitments commitments, MaterialFiles files, Cases cases, CaseViews views, CaseAccess access) {
        this.desk = desk;
        this.commitments = commitments;
        this.files = files;
        this.cases = cases;
        this.views = views;
        this.access = access;
    }

    record SupplyRequest(String fileName) {
    }

    @PostMapping
    CaseView sign(@PathVariable String caseNumber, @RequestBody CasesApi.CommitmentRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        if (request.materialCode() == null || request.supplyBy() == null) {
            throw Refusal.invalid("promise-incomplete").field(request.materialCode() == null ? "materialCode" : "supplyBy", "required");
        }
        desk.sign(found.number(), MaterialCode.of(request.materialCode()), request.supplyBy(), access.person());
        return views.of(cases.require(found.number()), locale);
    }

    /** {@code code}: the promised material; for an item decided on a commitment the item. */
    @PostMapping("/{code}")
    CaseView supply(@PathVariable String caseNumber, @PathVariable String code, @RequestBody SupplyRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        if (request.fileName() == null || request.fileName().isBlank()) {
            throw Refusal.invalid("promise-incomplete").field("fileName", "required");
        }
        desk.supply(found.number(), code, CasesApi.plain(request.fileName()), access.person());
        return views.of(cases.require(found.number()), locale);
    }

    /** The report itself, for an item decided on a commitment. */
    @PostMapping(path = "/{itemCode}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CaseView supplyFile(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestParam(required = false) MultipartFile file, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file-empty").field("file", "file-chosen");
        }
        try (InputStream content = file.getInputStream()) {
            desk.supplyFile(found.number(), ItemCode.of(itemCode), CasesApi.plain(file.getOriginalFilename()), content, access.person());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return views.of(cases.require(found.number()), locale);
    }

    /** For whoever may see the case: whoever checks it among them. */
    @GetMapping("/{itemCode}/file")
    ResponseEntity<Resource> file(@PathVariable String caseNumber, @PathVariable String itemCode) {
        var found = access.caseToSee(caseNumber);
        var file = commitments.fileOf(found.number(), ItemCode.of(itemCode)).orElseThrow(() -> Refusal.notFound("commitment-unknown"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-SHA256", file.sha256()).body(new FileSystemResource(files.place(file.sha256())));
    }
}
