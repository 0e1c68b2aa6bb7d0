package org.binglian.studio.releases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.move.CaseMove;
import org.binglian.modelling.move.ReleaseMoves;
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

/** Running cases on their way to a release. */
@RestController
@RequestMapping("/api/models/releases/{number}/moves")
class MovesApi {

    private static final int SHOWN = 500;

    private final ReleaseMoves moves;
    private final MoveWish wish;
    private final Releases releases;
    private final Analysts analysts;

    MovesApi(ReleaseMoves moves, MoveWish wish, Releases releases, Analysts analysts) {
        this.moves = moves;
        this.wish = wish;
        this.releases = releases;
        this.analysts = analysts;
    }

    /** {@code move}: ALL, a list of case numbers, or a {@link MoveSelection}; {@code newest}: so many of the newest instead. */
    record Wish(JsonNode move, Integer newest) {
    }

    @GetMapping
    Map<String, Object> show(@PathVariable int number) {
        analysts.reader();
        releases.get(number);
        Map<String, Object> answer = new LinkedHashMap<>();
        var counts = moves.counts(number);
        for (var state : CaseMove.State.values()) {
            answer.put(state.name(), counts.getOrDefault(state, 0));
        }
        List<CaseMove> cases = new ArrayList<>();
        for (var state : CaseMove.State.values()) {
            cases.addAll(moves.of(number, state, SHOWN));
        }
        answer.put("cases", cases);
        return answer;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> begin(@PathVariable int number, @RequestBody Wish asked) {
        var analyst = analysts.analyst();
        if (asked.newest() != null) {
            wish.begin(number, MoveWish.Which.NEWEST, asked.newest(), MoveSelection.NONE, analyst);
        } else if (asked.move() != null && asked.move().isContainerNode()) {
            wish.begin(number, MoveWish.Which.CHOSEN, null, MoveSelection.of(asked.move()), analyst);
        } else if (asked.move() != null && "ALL".equals(asked.move().asText())) {
            wish.begin(number, MoveWish.Which.ALL, null, MoveSelection.NONE, analyst);
        } else {
            throw Refusal.invalid("move-wish").field("move", "required");
        }
        return show(number);
    }

    @PostMapping("/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> again(@PathVariable int number) {
        analysts.analyst();
        wish.again(number);
        return show(number);
    }
}
