package org.binglian.studio.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.trial.TrialAnswer;
import org.binglian.modelling.trial.TrialFailed;
import org.binglian.modelling.trial.Trials;
import org.binglian.studio.Analysts;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries a decision of what runs, or of a draft, with inputs. */
@RestController
class TrialApi {

    private final Trials trials;
    private final Drafts drafts;
    private final ReleasedSets released;
    private final Analysts analysts;

    TrialApi(Trials trials, Drafts drafts, ReleasedSets released, Analysts analysts) {
        this.trials = trials;
        this.drafts = drafts;
        this.released = released;
        this.analysts = analysts;
    }

    /** {@code decision}: which of the file's tables, its first when left out. */
    record Question(String file, Long draft, String decision, Map<String, Object> variables) {
    }

    @PostMapping("/api/models/decisions/try")
    Map<String, Object> ask(@RequestBody Question question) {
        analysts.reader();
        if (question.file() == null || question.file().isBlank()) {
            throw Refusal.malformed("decision-file-missing").field("file", "required");
        }
        var models = question.draft() == null ? released.newest().models() : drafts.models(question.draft());
        byte[] content = models.content(question.file()).orElseThrow(() -> Refusal.notFound("model-file-unknown"));
        try {
            var table = Trials.tables(content).stream().filter(one -> question.decision() == null || question.decision().equals(one.key())).findFirst()
                    .orElseThrow(() -> Refusal.notFound("decision-unknown"));
            Map<String, Object> variables = question.variables() == null ? Map.of() : question.variables();
            return view(question, table.key(), question.draft() == null ? trials.inForce(table, variables) : trials.draft(content, table, variables));
        } catch (TrialFailed failed) {
            throw refusal(failed);
        }
    }

    private Map<String, Object> view(Question question, String key, TrialAnswer answer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("file", question.file());
        view.put("decision", key);
        view.put("draft", question.draft());
        view.put("release", question.draft() == null ? released.newest().digest() : null);
        view.put("results", answer.results());
        view.put("matchedRules", answer.matched());
        return view;
    }

    private static Refusal refusal(TrialFailed failed) {
        return switch (failed.why()) {
            case TIME -> Refusal.invalid("decision-never-ends", failed.detail());
            case MEMORY, OUTPUT -> Refusal.invalid("decision-too-large");
            case REFUSED -> Refusal.invalid("decision-refused", failed.detail());
            case FAILED -> Refusal.invalid("decision-failed", failed.detail());
            case UNKNOWN -> Refusal.invalid("decision-table-missing");
            case BUSY -> Refusal.tooMany("decision-trials-busy");
        };
    }
}
