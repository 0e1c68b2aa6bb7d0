package org.binglian.modelling.replay;

import java.util.Optional;
import org.binglian.access.Refusal;

/** Why the office said no: the refusal behind whatever was thrown around it. */
final class Reasons {

    private static final int DEPTH = 12;

    private Reasons() {
    }

    static Optional<Refusal> refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    static String type(RuntimeException thrown) {
        return refusal(thrown).map(Refusal::type).orElseGet(() -> {
            Throwable cause = thrown;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        });
    }
}
