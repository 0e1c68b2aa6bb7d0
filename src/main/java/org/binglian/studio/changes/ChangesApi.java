package org.binglian.studio.changes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.change.Change;
import org.binglian.modelling.change.Changes;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.studio.Analysts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a draft changes against the release on which it stands, or against what runs now. */
@RestController
@RequestMapping("/api/models/drafts/{id}")
class ChangesApi {

    private final Drafts drafts;
    private final ReleasedSets released;
    private final AnalystsWords words;
    private final Analysts analysts;

    ChangesApi(Drafts drafts, ReleasedSets released, AnalystsWords words, Analysts analysts) {
        this.drafts = drafts;
        this.released = released;
        this.words = words;
        this.analysts = analysts;
    }

    /** {@code aside}: it merely follows from another change. */
    record Told(String file, String element, String kind, String sign, String text, String before, String after, boolean aside) {
    }

    /** @param against {@code now}: what runs now, else what the draft stands on */
    @GetMapping("/changes")
    Map<String, List<Told>> changes(@PathVariable long id, @RequestParam(defaultValue = "") String against, Locale locale) {
        analysts.reader();
        return Map.of("changes", Changes.between("now".equals(against) ? released.newest().models() : drafts.base(id), drafts.models(id)).stream().map(change -> told(change, locale)).toList());
    }

    /** A file as in the release on which the draft stands. */
    @GetMapping("/base/{*name}")
    ResponseEntity<byte[]> base(@PathVariable long id, @PathVariable String name) {
        analysts.reader();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox");
        return ResponseEntity.ok().headers(all -> headers.forEach(all::set))
                .contentType(new MediaType("application", name.endsWith(".form") ? "json" : "xml", StandardCharsets.UTF_8))
                .body(drafts.base(id).content(name.substring(1)).orElseThrow(() -> Refusal.notFound("model-file-unknown")));
    }

    private Told told(Change change, Locale locale) {
        return new Told(change.file(), change.element(), change.kind().name(), change.kind().sign().name(), words.say(change.words(), locale),
                change.before(), change.after(), change.aside());
    }
}
