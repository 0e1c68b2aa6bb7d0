package org.binglian.studio.releases;

import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.move.ReleaseMoves;
import org.binglian.modelling.release.ModelRelease;
import org.binglian.modelling.release.MovingCases.Choice;
import org.binglian.modelling.release.Releases;
import org.springframework.stereotype.Component;

/** Takes an analyst's wish to move running cases to the release in force. */
@Component
class MoveWish {

    enum Which { ALL, NEWEST, CHOSEN }

    private final ReleaseMoves moves;
    private final MoveOffer offer;
    private final Releases releases;
    private final ReleasedSets released;

    MoveWish(ReleaseMoves moves, MoveOffer offer, Releases releases, ReleasedSets released) {
        this.moves = moves;
        this.offer = offer;
        this.releases = releases;
        this.released = released;
    }

    /** @throws Refusal 409 when this release is not in force, 422 when nothing or nobody's case is named */
    void begin(int number, Which which, Integer newest, MoveSelection selection, Person by) {
        var release = inForce(number);
        var elsewhere = moves.elsewhere(release.deployment());
        var chosen = switch (which) {
            case ALL -> elsewhere;
            case NEWEST -> elsewhere.stream().limit(count(newest)).toList();
            case CHOSEN -> offer.chosen(selection, release.deployment(), release.draft(), release.draftVersion());
        };
        moves.begin(number, release.deployment(), new Choice(Choice.Kind.CHOSEN, chosen), by.id());
    }

    int again(int number) {
        inForce(number);
        return moves.again(number);
    }

    boolean runs(ModelRelease release) {
        return release.deployment().equals(released.newest().deployment());
    }

    private ModelRelease inForce(int number) {
        var release = releases.get(number);
        if (!runs(release)) {
            throw Refusal.conflict("move-release-not-in-force");
        }
        return release;
    }

    private static int count(Integer newest) {
        if (newest == null || newest < 1) {
            throw Refusal.invalid("move-wish").field("newest", "required");
        }
        return newest;
    }
}
