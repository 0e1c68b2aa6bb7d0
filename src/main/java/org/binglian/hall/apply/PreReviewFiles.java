package org.binglian.hall.apply;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.MaterialFiles;
import org.binglian.intake.PreReview;
import org.binglian.intake.PreReviews;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the lead department sees of a draft while it has the pre-review, and files of drafts for whoever may have them. */
@Component
class PreReviewFiles {

    private final PreReviews preReviews;
    private final DraftViews views;
    private final MaterialFiles files;
    private final CaseAccess access;

    PreReviewFiles(PreReviews preReviews, DraftViews views, MaterialFiles files, CaseAccess access) {
        this.preReviews = preReviews;
        this.views = views;
        this.files = files;
        this.access = access;
    }

    /** @throws Refusal 404 for everybody but the department, and once the pre-review has ended */
    PreReview require(long id) {
        Person person = access.person();
        var found = preReviews.require(id);
        if (!found.department().equals(person.department()) || !found.running()) {
            throw Refusal.notFound("pre-review-unknown");
        }
        return found;
    }

    DraftView view(PreReview look, Locale locale) {
        return views.of(preReviews.draftOf(look), "/api/pre-reviews/" + look.id() + "/materials/", locale);
    }

    /** The file as it was given. @throws Refusal 404 when the draft has none */
    ResponseEntity<Resource> file(DraftView draft, String materialCode) {
        var line = draft.materials().stream().filter(one -> one.materialCode().equals(materialCode) && one.sha256() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("material-unknown"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(line.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-SHA256", line.sha256()).body(new FileSystemResource(files.place(line.sha256())));
    }
}
