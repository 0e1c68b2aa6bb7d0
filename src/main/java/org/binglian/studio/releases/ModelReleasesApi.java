package org.binglian.studio.releases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.engine.model.CasesOnReleases;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.release.ModelRelease;
import org.binglian.modelling.release.MovingCases.Choice;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A draft released by another analyst, the releases, and the way back. */
@RestController
@RequestMapping("/api/models")
class ModelReleasesApi {

    private static final int NEWEST = 200;

    private final Releases releases;
    private final ReleasedSets released;
    private final CasesOnReleases cases;
    private final Drafts drafts;
    private final MoveOffer offer;
    private final Analysts analysts;

    ModelReleasesApi(Releases releases, ReleasedSets released, CasesOnReleases cases, Drafts drafts, MoveOffer offer, Analysts analysts) {
        this.drafts = drafts;
        this.offer = offer;
        this.releases = releases;
        this.released = released;
        this.cases = cases;
        this.analysts = analysts;
    }

    /** {@code move}: NONE, ALL, a list of case numbers, or a {@link MoveSelection}; {@code version}: the one that was looked at, the last when left out. */
    record Wish(String note, JsonNode move, Integer version) {
    }

    record Back(String note) {
    }

    record Detail(@JsonUnwrapped ModelReleaseView release, Map<String, String> files, @JsonRawValue String findings) {
    }

    @PostMapping("/drafts/{id}/release")
    @ResponseStatus(HttpStatus.CREATED)
    ModelReleaseView release(@PathVariable long id, @RequestBody Wish wish) {
        var analyst = analysts.analyst();
        return view(releases.release(id, wish.version(), wish.note(), choice(id, wish.version(), wish.move()), analyst.id()));
    }

    @GetMapping("/releases")
    Map<String, Object> all() {
        analysts.reader();
        var running = cases.running();
        String now = released.newest().deployment();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("releases", releases.newest(NEWEST).stream().map(one -> ModelReleaseView.of(one, now, running.getOrDefault(one.deployment(), 0))).toList());
        answer.put("next", null);
        return answer;
    }

    @GetMapping("/releases/{number}")
    Detail one(@PathVariable int number) {
        analysts.reader();
        return new Detail(view(releases.get(number)), releases.files(number), releases.findings(number));
    }

    @PostMapping("/releases/{number}/rollback")
    @ResponseStatus(HttpStatus.CREATED)
    ModelReleaseView rollback(@PathVariable int number, @RequestBody Back back) {
        var analyst = analysts.analyst();
        return view(releases.rollback(number, back.note(), analyst.id()));
    }

    private ModelReleaseView view(ModelRelease one) {
        return ModelReleaseView.of(one, released.newest().deployment(), cases.running().getOrDefault(one.deployment(), 0));
    }

    private Choice choice(long draft, Integer version, JsonNode move) {
        if (move == null || move.isNull() || "NONE".equals(move.asText())) {
            return Choice.NONE;
        }
        if ("ALL".equals(move.asText())) {
            return new Choice(Choice.Kind.ALL, List.of());
        }
        if (!move.isContainerNode()) {
            throw Refusal.invalid("release-refused").field("move", "choice", "NONE, ALL");
        }
        if (move.isEmpty()) {
            return Choice.NONE;
        }
        int looked = version == null ? drafts.get(draft).version() : version;
        return new Choice(Choice.Kind.CHOSEN, offer.chosen(MoveSelection.of(move), null, draft, looked));
    }
}
