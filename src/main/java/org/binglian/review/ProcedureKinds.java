package org.binglian.review;

import java.util.List;

/** The kinds of special procedures that the decision {@code special-procedure-kind} names, in its order. */
public interface ProcedureKinds {

    List<String> all();
}
