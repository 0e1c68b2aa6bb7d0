package org.binglian.engine.move;

/** Why a case cannot move: what stands in the way, in which process and at which element, by their names in the model; detail by reason. */
public record Obstacle(Reason reason, String process, String element, String detail) {

    /**
     * PROCESS_GONE: the release has no such process. ELEMENT_GONE: the case stands at an element that the release does not have.
     * ELEMENT_CHANGED: it is of another kind there. PLACE_CHANGED: it stands elsewhere in its surroundings, so that the engine cannot
     * carry it over. ALREADY_OVER: a clock would have run out before it began to count; detail is its last day.
     */
    public enum Reason { PROCESS_GONE, ELEMENT_GONE, ELEMENT_CHANGED, PLACE_CHANGED, ALREADY_OVER }
}
