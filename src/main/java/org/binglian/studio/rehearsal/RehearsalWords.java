package org.binglian.studio.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.binglian.hall.Words;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.springframework.stereotype.Component;

/** A rehearsal's state and end in words. */
@Component
class RehearsalWords {

    private final Words words;
    private final StepWords steps;
    private final Drafts drafts;
    private final ObjectMapper json;

    RehearsalWords(Words words, StepWords steps, Drafts drafts, ObjectMapper json) {
        this.words = words;
        this.steps = steps;
        this.drafts = drafts;
        this.json = json;
    }

    RehearsalView view(Rehearsal r, Locale locale) {
        try {
            return new RehearsalView(r.id(), r.draft(), r.draftVersion(), r.kind(), r.state(), r.done(), r.total(), r.step(), r.cases(), r.askedBy(), r.askedAt(),
                    r.startedAt(), r.endedAt(), r.reason(), message(r, locale), r.result() == null ? null : json.readTree(r.result()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why it ended before its end, and what it was doing then; null when it did not. */
    String message(Rehearsal r, Locale locale) {
        if (r.state() == Rehearsal.State.CANCELLED) {
            return words.of("rehearsal.cancelled", "", locale);
        }
        if (r.reason() == null) {
            return null;
        }
        return words.of("rehearsal.reason." + r.reason(), r.reason().name(), locale, step(r, locale), r.message() == null ? "" : r.message());
    }

    /** What it is doing, or did last. */
    String step(Rehearsal r, Locale locale) {
        return r.step() == null ? words.of("rehearsal.no-step", "", locale) : steps.of(r.step(), drafts.models(r.draft(), r.draftVersion()), locale);
    }
}
