package org.binglian.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hears in a rehearsal what the models are used for: each model that is entered, each decision that is asked. None in a serving office.
 * All is heard in the thread and in the transaction in which it is done.
 */
public interface DecisionWitness {

    /** For what something is done now: answers that are kept are kept for it alone, so that none goes unheard. Empty when for nothing. */
    String matter();

    /** Another version of this model file, beside which its answers are held; empty when there is none. */
    Optional<byte[]> other(String file);

    /** What a table said: the rules' ids in its order, and what each answered. */
    record Said(List<String> rules, List<Map<String, Object>> answers) {
    }

    /** The other version answers this question otherwise. @param asked the table's inputs by their expressions */
    void otherwise(String file, Map<String, Object> asked, Said other, Said now);

    /** A step of this process was entered, a form of it was laid before somebody, or a decision was asked that has no other version. */
    void entered(String file);
}
