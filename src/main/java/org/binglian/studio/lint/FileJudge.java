package org.binglian.studio.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.binglian.engine.model.ReleasedModels;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.lint.Bounds;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.lint.KnownModels;
import org.binglian.modelling.lint.LintTexts;
import org.binglian.modelling.lint.Linter;
import org.binglian.modelling.lint.SaidFinding;
import org.binglian.modelling.lint.Severity;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files judged: read no further than the linter's bounds, a few at a time, and forgotten. */
@Component
class FileJudge {

    private static final int AT_ONCE = 3;
    private static final long PATIENCE_MILLIS = 300;
    private static final int LONGEST_NAME = 200;

    private static final Set<String> EACH_KIND = Set.of("processes/department-opinion.bpmn", "decisions/timeout-default.dmn", "forms/review.form");

    private final ReleasedModels released;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile Ours ours = new Ours("", KnownModels.NONE);

    FileJudge(ReleasedModels released) {
        this.released = released;
    }

    /** The models in force, read once for each release. */
    private record Ours(String deployment, KnownModels models) {
    }

    /** The first judgement in a young process takes seconds, the parser of FEEL above all; so it is made before anybody waits for one. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        var once = new Thread(() -> {
            inForce();
            Map<String, byte[]> some = new LinkedHashMap<>(released.inForce());
            some.keySet().retainAll(EACH_KIND);
            Linter.lint(new ModelSet(some));
        }, "lint-warm-up");
        once.setDaemon(true);
        once.setPriority(Thread.MIN_PRIORITY);
        once.start();
    }

    List<SaidFinding> judge(List<MultipartFile> files, Locale language) {
        return judge(files, this::inForce, language);
    }

    /** @param beside the models to which these files may refer; asked for when it is their turn */
    List<SaidFinding> judge(List<MultipartFile> files, Supplier<KnownModels> beside, Locale language) {
        return LintTexts.in(language).say(findings(files, beside));
    }

    private List<Finding> findings(List<MultipartFile> files, Supplier<KnownModels> beside) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return placed ? Linter.lintAlone(contents(files), beside.get()) : busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private static List<Finding> busy() {
        return List.of(new Finding("", "", 0, Linter.CANNOT_BE_JUDGED, Severity.ERROR, List.of("*", "busy")));
    }

    private KnownModels inForce() {
        String deployment = released.newest().orElse("");
        Ours kept = ours;
        if (!kept.deployment().equals(deployment)) {
            kept = new Ours(deployment, KnownModels.of(new ModelSet(released.of(deployment))));
            ours = kept;
        }
        return kept.models();
    }

    /** By name, each once; one byte more than the linter reads is enough for it to say that it is too much. */
    private static Map<String, byte[]> contents(List<MultipartFile> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        int left = Bounds.FOREIGN.allBytes() + 1;
        for (MultipartFile file : files) {
            if (contents.size() > Bounds.FOREIGN.files()) {
                break;
            }
            try (InputStream in = file.getInputStream()) {
                byte[] content = in.readNBytes(Math.min(left, Bounds.FOREIGN.fileBytes() + 1));
                left -= content.length;
                contents.put(free(contents, name(file)), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static String free(Map<String, byte[]> taken, String name) {
        String free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** Only shown and compared; never a path. */
    static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "file" : name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
