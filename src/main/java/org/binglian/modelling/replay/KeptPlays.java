package org.binglian.modelling.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.modelling.rehearsal.Keeping;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.RehearsalKind.Matter;
import org.springframework.stereotype.Component;

/**
 * What the models that run made of an applicant's cases, kept for the next rehearsal: by the models, the office's base data, and
 * everything that was done in these cases.
 */
@Component
class KeptPlays {

    private final Keeping keeping;
    private final ObjectMapper json;

    KeptPlays(Keeping keeping, ObjectMapper json) {
        this.keeping = keeping;
        this.json = json;
    }

    Optional<ReplayPlay.Told> of(Matter matter, Script home) {
        return keeping.kept(key(matter, home)).map(this::read);
    }

    void keep(Matter matter, Script home, Heard released) {
        Map<String, Outcome> outcomes = new HashMap<>();
        var notes = home.cases().stream().flatMap(one -> released.notes(one.number()).stream()).toList();
        home.cases().stream().filter(one -> released.outcomes().containsKey(one.number()))
                .forEach(one -> outcomes.put(one.number(), released.outcomes().get(one.number())));
        keeping.keep(key(matter, home), write(new ReplayPlay.Told(new Played(outcomes, notes, Map.of()), List.of())));
    }

    /** Which number an applicant has in a script says nothing; which of the cases are compared does. */
    private String key(Matter matter, Script home) {
        var nameless = home.projects().stream().map(one -> new Script.ProjectScript(one.number(), 0, one.creditCode(), one.facts(), one.plots())).toList();
        Set<String> asked = new HashSet<>(home.cases().stream().filter(CaseScript::asked).map(CaseScript::number).toList());
        return keeping.key(Rehearsal.Kind.REPLAY, matter.released().digest(), matter.baseData(), write(nameless), write(home.acts()),
                write(home.cases().stream().map(CaseScript::steps).toList()), write(asked.stream().sorted().toList()),
                String.valueOf(home.until() == null ? null : Pace.day(home.until())));
    }

    private String write(Object what) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReplayPlay.Told read(String content) {
        try {
            return json.readValue(content, ReplayPlay.Told.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
