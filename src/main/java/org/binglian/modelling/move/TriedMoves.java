package org.binglian.modelling.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.springframework.stereotype.Component;

/** What the last dry run of a draft's version said of each running case. */
@Component
public class TriedMoves {

    private final Rehearsals rehearsals;
    private final ObjectMapper json;

    TriedMoves(Rehearsals rehearsals, ObjectMapper json) {
        this.rehearsals = rehearsals;
        this.json = json;
    }

    /** Its number, and case number to what became of it. */
    public record DryRun(long rehearsal, Map<String, Tried> cases) {

        public boolean says(String caseNumber, Tried.Outcome outcome) {
            return cases.containsKey(caseNumber) && cases.get(caseNumber).outcome() == outcome;
        }
    }

    /** Empty when none has come to its end; for a release that was made from no draft too. */
    public Optional<DryRun> of(Long draft, Integer version) {
        return draft == null || version == null ? Optional.empty() : rehearsals.ofDraft(draft).stream().filter(one -> one.draftVersion() == version
                && one.kind() == Rehearsal.Kind.MOVES && one.state() == Rehearsal.State.DONE).findFirst().map(one -> read(rehearsals.require(one.id())));
    }

    private DryRun read(Rehearsal done) {
        try {
            Map<String, Tried> cases = new LinkedHashMap<>();
            for (JsonNode one : json.readTree(done.result()).path("cases")) {
                var tried = json.treeToValue(one, Tried.class);
                cases.put(tried.caseNumber(), tried);
            }
            return new DryRun(done.id(), cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
