package org.binglian.hall.apply;

import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A pre-review as the lead department sees it: the draft with its files. */
@RestController
@RequestMapping("/api/pre-reviews/{id}")
class PreReviewsApi {

    private final PreReviewFiles looks;

    PreReviewsApi(PreReviewFiles looks) {
        this.looks = looks;
    }

    @GetMapping
    DraftView one(@PathVariable long id, Locale locale) {
        return looks.view(looks.require(id), locale);
    }

    @GetMapping("/materials/{materialCode}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable String materialCode, Locale locale) {
        return looks.file(one(id, locale), materialCode);
    }
}
