package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.binglian.engine.Footsteps;
import org.binglian.engine.model.ModelRefused;
import org.springframework.boot.SpringApplication;

/**
 * The child's own beginning and end: what it prints goes to its error stream, its standard output belongs to {@link ToldLines}. It has
 * no doors (it ends before the web server would open its port), no network port at all, no outbox, no mail, and a database in memory.
 */
public final class RehearsingChild {

    private static final String[] SETTINGS = {
        "--spring.datasource.url=jdbc:h2:mem:rehearsal;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=1024;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
        "--spring.datasource.username=sa", "--spring.datasource.password=", "--spring.datasource.hikari.maximum-pool-size=4",
        "--spring.datasource.hikari.minimum-idle=1", "--server.port=-1", "--server.address=127.0.0.1", "--server.shutdown=immediate",
        "--binglian.demo=true", "--binglian.demo.cases=false", "--binglian.record.seal=false", "--binglian.outbox.enabled=false", "--spring.mail.host=",
        "--binglian.models.alone=true", "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.webapp.enabled=false",
        "--springdoc.api-docs.enabled=false", "--springdoc.swagger-ui.enabled=false", "--spring.jmx.enabled=false",
        "--management.endpoints.enabled-by-default=false", "--logging.level.root=WARN", "--logging.level.org.camunda.bpm.engine.context=OFF", "--spring.main.banner-mode=off"};

    private RehearsingChild() {
    }

    /** Runs until the play has ended, and the process with it. @param args the work folder */
    public static void run(Class<?> application, String[] args) {
        ToldLines lines = ToldLines.take();
        Path folder = Path.of(args[0]);
        ChildJvm.endWithParent(() -> WorkFolder.delete(folder));
        try {
            SpringApplication.run(application, settings(folder));
            lines.failed(Rehearsal.Reason.ERROR, "the play did not begin");
        } catch (Throwable e) {
            tell(lines, e);
        }
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }

    /** Finished cases leave no history of the engine's behind: nobody reads it, and it is a fifth of what is written. */
    private static String[] settings(Path folder) throws IOException {
        List<String> settings = new ArrayList<>(List.of(SETTINGS));
        settings.addAll(List.of("--binglian.rehearsal=" + folder, "--binglian.models=" + folder.resolve("models"),
                "--binglian.files.store=" + folder.resolve("files")));
        if (Rehearsal.Kind.REPLAY.name().equals(new ObjectMapper().readTree(folder.resolve(ChildJob.FILE).toFile()).path("kind").asText())) {
            settings.add("--camunda.bpm.history-level=none");
        }
        return settings.toArray(String[]::new);
    }

    /** The models' own fault is told as such: refused, or a step that went wrong; all else is an error. */
    private static void tell(ToldLines lines, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof ModelRefused) && !(cause instanceof Footsteps.Endless)) {
            cause = cause.getCause();
        }
        if (cause instanceof Footsteps.Endless) {
            lines.failed(Rehearsal.Reason.ENDLESS, cause.getMessage());
        } else if (cause instanceof ModelRefused refused) {
            lines.failed(Rehearsal.Reason.REFUSED, String.join("\n", refused.reasons()));
        } else {
            e.printStackTrace();
            lines.failed(Rehearsal.Reason.ERROR, cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
    }
}
