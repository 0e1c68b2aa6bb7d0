package org.binglian.studio.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.DraftFindings;
import org.binglian.modelling.draft.DraftMends;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.Rebasing;
import org.binglian.studio.Analysts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft judged, taken over by an analyst, and brought onto what runs now. */
@RestController
@RequestMapping("/api/models/drafts/{id}")
class DraftTurnsApi {

    private final Drafts drafts;
    private final Rebasing rebasing;
    private final DraftMends mends;
    private final DraftFindings judged;
    private final Analysts analysts;

    DraftTurnsApi(Drafts drafts, Rebasing rebasing, DraftMends mends, DraftFindings judged, Analysts analysts) {
        this.drafts = drafts;
        this.rebasing = rebasing;
        this.mends = mends;
        this.judged = judged;
        this.analysts = analysts;
    }

    /** {@code keep}, {@code take}: conflicting files that stay as in the draft, or go by what runs. */
    record Rebase(List<String> keep, List<String> take, String note) {
    }

    record Adoption(String note) {
    }

    @GetMapping("/findings")
    Map<String, Object> findings(@PathVariable long id, Locale locale) {
        analysts.reader();
        return Map.of("findings", FindingLine.of(judged.of(drafts.get(id)), locale));
    }

    @PostMapping("/rebase")
    ResponseEntity<ModelDraftView> rebase(@PathVariable long id, @RequestBody(required = false) Rebase asked) {
        var analyst = analysts.analyst();
        var wish = asked == null ? new Rebase(null, null, null) : asked;
        return answer(rebasing.rebase(id, drafts.version(id), given(wish.keep()), given(wish.take()), wish.note(), analyst.id()));
    }

    /** The fields of forms declared at the tasks that show them, where the linter misses it. */
    @PostMapping("/declarations")
    ResponseEntity<ModelDraftView> declare(@PathVariable long id, @RequestBody(required = false) Adoption asked) {
        var analyst = analysts.analyst();
        return answer(mends.declare(id, drafts.version(id), asked == null ? null : asked.note(), analyst.id()));
    }

    @PostMapping("/adoption")
    ResponseEntity<ModelDraftView> adopt(@PathVariable long id, @RequestBody(required = false) Adoption asked) {
        var analyst = analysts.analyst();
        return answer(drafts.adopt(id, drafts.version(id), asked == null ? null : asked.note(), analyst.id()));
    }

    private ResponseEntity<ModelDraftView> answer(Draft draft) {
        return ResponseEntity.ok().eTag("\"" + draft.version() + "\"").body(ModelDraftView.of(draft, drafts));
    }

    private static List<String> given(List<String> names) {
        return names == null ? List.of() : names;
    }
}
