package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;

/** What a play has: its work folder, the time at which its office opens, and a line to the process that asked. */
public interface Stage {

    /** Where {@link RehearsalKind#prepare} wrote. */
    Path folder();

    /** Office time's beginning of this child: the serving office's time when the rehearsal was begun. */
    Instant opening();

    /** What is done next: shown while it lasts, and named when a limit ends it. */
    void step(String what);

    /** How many of the announced steps are done. */
    void done(int steps);

    /** What the play tells; once, at its end. */
    void result(JsonNode result);
}
