package org.binglian.modelling.rehearsal;

import java.io.IOException;

/** The serving process's half of a kind of rehearsal, one bean for each kind. {@link RehearsalKind} where sides play one after another. */
public interface Planned {

    Rehearsal.Kind kind();

    /** How this rehearsal goes; asked once, when it begins. */
    Plan plan(RehearsalKind.Matter matter) throws IOException;
}
