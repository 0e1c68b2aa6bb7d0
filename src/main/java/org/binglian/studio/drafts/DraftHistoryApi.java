package org.binglian.studio.drafts;

import java.util.List;
import org.binglian.modelling.draft.DraftVersion;
import org.binglian.modelling.draft.Drafts;
import org.binglian.studio.Analysts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a draft, and the way back to one of them. */
@RestController
@RequestMapping("/api/models/drafts/{id}/versions")
class DraftHistoryApi {

    private final Drafts drafts;
    private final Analysts analysts;

    DraftHistoryApi(Drafts drafts, Analysts analysts) {
        this.drafts = drafts;
        this.analysts = analysts;
    }

    @GetMapping
    List<DraftVersion> versions(@PathVariable long id) {
        analysts.reader();
        return drafts.versions(id);
    }

    @GetMapping("/{version}/files/{*name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int version, @PathVariable String name) {
        analysts.reader();
        return ModelFilesApi.answer(name, drafts.models(id, version).content(name.substring(1)));
    }

    @PostMapping("/{version}/restore")
    ResponseEntity<ModelDraftView> restore(@PathVariable long id, @PathVariable int version, @RequestParam(required = false) String note) {
        var draft = drafts.restore(id, version, note, analysts.analyst().id());
        return ResponseEntity.ok().eTag("\"" + draft.version() + "\"").body(ModelDraftView.of(draft, drafts));
    }
}
