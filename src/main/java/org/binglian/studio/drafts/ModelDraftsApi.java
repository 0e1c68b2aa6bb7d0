package org.binglian.studio.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.Draft;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ModelNames;
import org.binglian.studio.Analysts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of models: begun, their files saved one by one against a version, read, discarded. */
@RestController
@RequestMapping("/api/models/drafts")
class ModelDraftsApi {

    private final Drafts drafts;
    private final Analysts analysts;

    ModelDraftsApi(Drafts drafts, Analysts analysts) {
        this.drafts = drafts;
        this.analysts = analysts;
    }

    record GivenFile(String name, String content) {
    }

    record Begun(String title, String note, List<GivenFile> files) {
    }

    @PostMapping
    ResponseEntity<ModelDraftView> begin(@RequestBody Begun begun) {
        var analyst = analysts.analyst();
        var draft = drafts.begin(begun.title(), begun.note(), contents(begun.files()), analyst.id());
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/models/drafts/" + draft.id()).eTag(tag(draft)).body(view(draft));
    }

    @GetMapping
    Map<String, Object> all(@RequestParam(required = false) Draft.State state) {
        analysts.reader();
        Map<String, Object> answer = new java.util.LinkedHashMap<>();
        answer.put("drafts", drafts.all(state).stream().map(this::view).toList());
        answer.put("next", null);
        return answer;
    }

    @GetMapping("/{id}")
    ResponseEntity<ModelDraftView> one(@PathVariable long id) {
        analysts.reader();
        return answer(drafts.get(id));
    }

    @GetMapping("/{id}/files/{*name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        analysts.reader();
        return ModelFilesApi.answer(name, drafts.models(id).content(name.substring(1)));
    }

    @PutMapping("/{id}/files/{*name}")
    ResponseEntity<ModelDraftView> save(@PathVariable long id, @PathVariable String name, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
            String version, @RequestParam(required = false) String note, InputStream content) throws IOException {
        var analyst = analysts.analyst();
        String file = ModelNames.require(name.substring(1));
        return answer(drafts.save(id, version(version), Map.of(file, content.readNBytes(ModelNames.LARGEST + 1)), note, analyst.id()));
    }

    /** @param revert true: the file becomes again what the base has; else the draft takes it away */
    @DeleteMapping("/{id}/files/{*name}")
    ResponseEntity<ModelDraftView> remove(@PathVariable long id, @PathVariable String name, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
            String version, @RequestParam(required = false) String note, @RequestParam(defaultValue = "false") boolean revert) {
        var analyst = analysts.analyst();
        int on = version == null ? drafts.version(id) : version(version);
        String file = ModelNames.require(name.substring(1));
        return answer(revert ? drafts.revert(id, on, file, note, analyst.id()) : drafts.save(id, on, Collections.singletonMap(file, null), note, analyst.id()));
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<ModelDraftView> discard(@PathVariable long id) {
        analysts.analyst();
        return answer(drafts.discard(id));
    }

    private ResponseEntity<ModelDraftView> answer(Draft draft) {
        return ResponseEntity.ok().eTag(tag(draft)).body(view(draft));
    }

    private ModelDraftView view(Draft draft) {
        return ModelDraftView.of(draft, drafts);
    }

    private static String tag(Draft draft) {
        return "\"" + draft.version() + "\"";
    }

    private static Map<String, byte[]> contents(List<GivenFile> files) {
        Map<String, byte[]> contents = new TreeMap<>();
        (files == null ? List.<GivenFile>of() : files).forEach(file -> contents.put(ModelNames.require(file.name()),
                file.content() == null ? null : file.content().getBytes(StandardCharsets.UTF_8)));
        return contents;
    }

    private static int version(String given) {
        try {
            return Integer.parseInt(given == null ? "" : given.replaceFirst("^W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.malformed("draft-version-missing");
        }
    }
}
