package org.binglian.desk.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.worklist.OfficePhrases;
import org.binglian.worklist.Phrase;
import org.binglian.worklist.Phrases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The phrases that suit a kind of task: the person's own, and those that the office shares. */
@RestController
class PhrasesApi {

    private final Phrases phrases;
    private final OfficePhrases shared;
    private final CurrentPerson current;

    PhrasesApi(Phrases phrases, OfficePhrases shared, CurrentPerson current) {
        this.phrases = phrases;
        this.shared = shared;
        this.current = current;
    }

    /** {@code kind} left out: all of the person's own, and what suits every kind. */
    @GetMapping("/api/phrases")
    Map<String, List<String>> of(@RequestParam(required = false) String kind, Locale locale) {
        Map<String, List<String>> answer = new LinkedHashMap<>();
        answer.put("own", phrases.of(current.require()).stream().filter(phrase -> phrase.suits(kind)).map(Phrase::words).toList());
        answer.put("shared", shared.of(kind == null ? "" : kind).stream().map(one -> one.text(locale)).toList());
        return answer;
    }
}
