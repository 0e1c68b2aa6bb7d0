package org.binglian.modelling.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;
import org.binglian.engine.model.Release;

/**
 * Which build of this application plays: what is kept of a play counts for the same build only. A packed one is told by the SHA-256 of
 * its jar, the same on every node; one that runs from folders of classes, as while developing, is another after each start.
 */
final class PlayingProgram {

    private static final String NESTED = "jar:nested:";

    private PlayingProgram() {
    }

    /** Read once, when it is first asked. */
    static String fingerprint() {
        return Once.FINGERPRINT;
    }

    static String of(String source) {
        try {
            Path jar = jar(source);
            return jar == null ? UUID.randomUUID().toString() : Release.sha256(Files.readAllBytes(jar));
        } catch (IOException unreadable) {
            return UUID.randomUUID().toString();
        }
    }

    private static Path jar(String source) {
        String place = source.startsWith(NESTED) ? source.substring(NESTED.length()).replaceFirst("/?!.*", "") : source.replaceFirst("^file:", "");
        Path jar = place.isEmpty() ? null : Path.of(place);
        return jar != null && Files.isRegularFile(jar) ? jar : null;
    }

    private static final class Once {
        private static final String FINGERPRINT = of(source(PlayingProgram.class.getProtectionDomain().getCodeSource()));

        private static String source(CodeSource source) {
            return source == null || source.getLocation() == null ? "" : source.getLocation().toString();
        }
    }
}
