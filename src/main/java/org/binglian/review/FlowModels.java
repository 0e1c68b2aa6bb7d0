package org.binglian.review;

import java.util.List;
import java.util.Optional;

/** The models of the flows in force, as drawn and as steps in words; the engine room implements it. */
public interface FlowModels {

    /** The BPMN file of the newest release; empty when there is no such flow. */
    Optional<byte[]> file(String flow);

    /**
     * The steps in their order, read from that file.
     *
     * @param promisedDays the item's promise in working days, of which each step has its share
     */
    List<Step> steps(String flow, int promisedDays);

    /** Who does a step: the body's section or leader, either, the consulted departments, the office by itself; END is the outcome. */
    enum Doer { SECTION, LEADER, BODY, CONSULTED, PROCEDURE, OFFICE, END }

    /** {@code workingDays} null where the step has no clock; {@code under} null where it is always done; {@code beside} another step. */
    record Step(String id, String name, Doer doer, Integer workingDays, Under under, boolean beside) {
    }

    /** A step is done only when the question has this answer; {@code id} is the branch in the model. */
    record Under(String id, String question, String answer) {
    }
}
