package org.binglian.modelling.release;

import java.util.List;

/** What becomes of the running cases after a release. */
public interface MovingCases {

    /** {@code kind}: NONE (they keep their release), ALL, or CHOSEN with the case numbers. */
    record Choice(Kind kind, List<String> caseNumbers) {

        public enum Kind { NONE, ALL, CHOSEN }

        public static final Choice NONE = new Choice(Kind.NONE, List.of());

        public Choice {
            caseNumbers = List.copyOf(caseNumbers);
        }
    }

    /** Called in the transaction of the release: notes what is to be moved; the moving itself follows after the commit. @param release its number */
    void begin(int release, String deployment, Choice choice, String analyst);
}
