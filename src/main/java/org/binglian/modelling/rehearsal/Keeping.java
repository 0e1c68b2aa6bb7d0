package org.binglian.modelling.rehearsal;

import java.util.Optional;
import org.binglian.engine.model.Release;
import org.springframework.stereotype.Component;

/** What a kind of rehearsal keeps of the models that run, so that the same is not played twice; for a month. */
@Component
public class Keeping {

    private static final int DAYS = 30;

    private final RehearsalRows rows;

    Keeping(RehearsalRows rows) {
        this.rows = rows;
    }

    /** The key of all on which a play of this kind depends; this build of the application, which plays, is one of them. */
    public String key(Rehearsal.Kind kind, String... parts) {
        return Release.sha256((kind + "\n" + PlayingProgram.fingerprint() + "\n" + String.join("\n", parts)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Optional<String> kept(String key) {
        return rows.kept(key);
    }

    public void keep(String key, String content) {
        rows.keep(key, content, DAYS);
    }
}
