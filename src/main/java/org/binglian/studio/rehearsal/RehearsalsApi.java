package org.binglian.studio.rehearsal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.binglian.studio.Analysts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals of a draft: asked for, polled, cancelled. */
@RestController
@RequestMapping("/api/models")
class RehearsalsApi {

    private final Rehearsals rehearsals;
    private final RehearsalOrders orders;
    private final RehearsalWords words;
    private final Analysts analysts;

    RehearsalsApi(Rehearsals rehearsals, RehearsalOrders orders, RehearsalWords words, Analysts analysts) {
        this.rehearsals = rehearsals;
        this.orders = orders;
        this.words = words;
        this.analysts = analysts;
    }

    /** {@code cases}: how many finished cases a REPLAY takes, the newest first. */
    record Wish(Rehearsal.Kind kind, Integer cases) {
    }

    @PostMapping("/drafts/{draft}/rehearsals")
    ResponseEntity<RehearsalView> ask(@PathVariable long draft, @RequestBody Wish wish, Locale locale) {
        var asked = orders.ask(draft, wish.kind(), wish.cases(), analysts.analyst());
        return ResponseEntity.accepted().header(HttpHeaders.LOCATION, "/api/models/rehearsals/" + asked.id()).body(words.view(asked, locale));
    }

    @GetMapping("/drafts/{draft}/rehearsals")
    Map<String, Object> all(@PathVariable long draft, Locale locale) {
        analysts.reader();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rehearsals", orders.of(draft).stream().map(one -> words.view(one, locale)).toList());
        answer.put("next", null);
        return answer;
    }

    @GetMapping("/rehearsals/{id}")
    RehearsalView one(@PathVariable long id, Locale locale) {
        analysts.reader();
        return words.view(rehearsals.require(id), locale);
    }

    @DeleteMapping("/rehearsals/{id}")
    RehearsalView cancel(@PathVariable long id, Locale locale) {
        analysts.analyst();
        rehearsals.cancel(rehearsals.require(id).id());
        return words.view(rehearsals.require(id), locale);
    }
}
