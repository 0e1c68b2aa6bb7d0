package org.binglian.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.engine.Decisions;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries a decision table in force with inputs: the results and the rules that matched. */
@RestController
class DecisionsApi {

    private final Decisions decisions;
    private final CurrentPerson current;

    DecisionsApi(Decisions decisions, CurrentPerson current) {
        this.decisions = decisions;
        this.current = current;
    }

    record Question(Map<String, Object> variables) {
    }

    @PostMapping("/api/decisions/{key}/evaluate")
    Map<String, Object> evaluate(@PathVariable String key, @RequestBody Question question) {
        var person = current.require();
        if (!person.is(Role.ANALYST) && !person.is(Role.ADMIN) && !person.is(Role.SUPERVISOR)) {
            throw Refusal.denied();
        }
        var answer = decisions.explain(key, question.variables() == null ? Map.of() : question.variables());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("decision", key);
        view.put("results", answer.results());
        view.put("matchedRules", List.copyOf(answer.rules()));
        return view;
    }
}
