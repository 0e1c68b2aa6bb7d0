package org.binglian.studio.drafts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.ModelTitles;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.studio.Analysts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The models that run, as files. */
@RestController
@RequestMapping("/api/models/files")
class ModelFilesApi {

    private final ReleasedSets released;
    private final ModelTitles titles;
    private final Analysts analysts;

    ModelFilesApi(ReleasedSets released, ModelTitles titles, Analysts analysts) {
        this.released = released;
        this.titles = titles;
        this.analysts = analysts;
    }

    @GetMapping
    Map<String, Object> all() {
        analysts.reader();
        var newest = released.newest();
        var hashes = newest.models().hashes();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("release", newest.digest());
        answer.put("files", titles.of(newest.models()).entrySet().stream().map(file -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", file.getKey());
            one.put("title", file.getValue());
            one.put("sha256", hashes.get(file.getKey()));
            return one;
        }).toList());
        return answer;
    }

    @GetMapping("/{*name}")
    ResponseEntity<byte[]> content(@PathVariable String name) {
        analysts.reader();
        return answer(name.substring(1), released.newest().models().content(name.substring(1)));
    }

    /** A model as plain data: it is never shown as a page of ours. */
    static ResponseEntity<byte[]> answer(String name, java.util.Optional<byte[]> content) {
        var type = new MediaType("application", name.endsWith(".form") ? "json" : "xml", StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(type).header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox")
                .body(content.orElseThrow(() -> Refusal.notFound("model-file-unknown")));
    }
}
