package org.binglian.hall;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.Cases;
import org.binglian.intake.MaterialFiles;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a project, for its applicant and for every body that is concerned in one of its cases; to others there are none. */
@RestController
class DocumentsApi {

    private final CaseAccess access;
    private final Cases cases;
    private final ProjectDocuments documents;
    private final MaterialFiles files;

    DocumentsApi(CaseAccess access, Cases cases, ProjectDocuments documents, MaterialFiles files) {
        this.access = access;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/api/projects/{projectNumber}/documents")
    DocumentsView all(@PathVariable String projectNumber, Locale locale) {
        var project = access.project(projectNumber);
        var person = access.person();
        return documents.of(project, cases.ofProject(project.number()).stream().filter(c -> access.sees(person, c)).toList(), person, locale);
    }

    /** The file of a material, byte for byte as it was given. */
    @GetMapping("/api/cases/{caseNumber}/materials/{materialCode}")
    ResponseEntity<Resource> file(@PathVariable String caseNumber, @PathVariable String materialCode) {
        var found = access.caseToSee(caseNumber);
        var code = code(materialCode);
        var material = cases.materialsOf(found.number()).stream().filter(m -> m.code().equals(code) && m.sha256() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("material-unknown"));
        documents.materialRead(found, code, access.person());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(material.fileName(), StandardCharsets.UTF_8).build()
                        .toString())
                .header("X-Content-SHA256", material.sha256()).body(new FileSystemResource(files.place(material.sha256())));
    }

    private static MaterialCode code(String text) {
        try {
            return MaterialCode.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("material-unknown");
        }
    }
}
