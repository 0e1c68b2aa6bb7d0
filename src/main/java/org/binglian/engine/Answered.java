package org.binglian.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What questions of one kind were answered, where the same question always has the same answer; a thousand at most, then it begins anew. */
public final class Answered<Q, A> {

    private static final int MOST = 1_000;

    private final Map<Q, A> known = new ConcurrentHashMap<>();

    /** Two who ask the same at the same moment may both find it out. @param found never answers null */
    public A once(Q question, Supplier<A> found) {
        A answer = known.get(question);
        if (answer == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            answer = found.get();
            known.put(question, answer);
        }
        return answer;
    }
}
