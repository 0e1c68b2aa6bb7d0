package org.binglian.modelling.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.binglian.engine.model.TryDecision;
import org.binglian.modelling.rehearsal.ChildJvm;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** At most one child that evaluates decisions: started when first asked, kept warm for a minute, ended when it is idle or misbehaves. */
@Component
class TrialChild implements DisposableBean {

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final ChildJvm.Limits LIMITS = new ChildJvm.Limits(256, Duration.ofMinutes(10), 16_000_000);
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=192m", "-Xss2m");
    private static final int MOST_QUESTIONS = 50;

    private final Duration limit;
    private final ReentrantLock turn = new ReentrantLock(true);
    private ChildJvm child;
    private int questions;
    private volatile long lastAsked;

    TrialChild() {
        this(Duration.ofSeconds(10));
    }

    TrialChild(Duration limit) {
        this.limit = limit;
    }

    /** Starts the child while a person still types. */
    void warm() {
        CompletableFuture.runAsync(() -> {
            if (turn.tryLock()) {
                try {
                    running();
                } finally {
                    turn.unlock();
                }
            }
        });
    }

    /** One line asked, one line answered. @throws TrialFailed when a limit is reached, or others keep it busy */
    String ask(String question) {
        try {
            if (!turn.tryLock(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new TrialFailed(TrialFailed.Why.BUSY, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialFailed(TrialFailed.Why.BUSY, "");
        }
        try {
            ChildJvm asked = running();
            questions++;
            asked.say(question);
            return asked.hear(limit).or(() -> Optional.of(ended(asked))).orElseThrow();
        } finally {
            turn.unlock();
        }
    }

    private ChildJvm running() {
        if (child != null && (!child.alive() || questions >= MOST_QUESTIONS)) {
            end();
        }
        if (child == null) {
            try {
                child = ChildJvm.start(TryDecision.class.getName(), Files.createTempDirectory("trial"), OPTIONS, List.of(), LIMITS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            questions = 0;
            if (!child.hear(START).equals(Optional.of(TryDecision.READY))) {
                end();
                throw new TrialFailed(TrialFailed.Why.BUSY, "");
            }
        }
        lastAsked = System.nanoTime();
        CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS).execute(this::endWhenIdle);
        return child;
    }

    /** No answer came: the reason, after the child has been ended. */
    private String ended(ChildJvm asked) {
        try {
            boolean late = asked.alive();
            asked.cancel();
            var end = asked.end();
            var why = late ? TrialFailed.Why.TIME : end == ChildJvm.End.MEMORY ? TrialFailed.Why.MEMORY
                    : end == ChildJvm.End.OUTPUT ? TrialFailed.Why.OUTPUT : TrialFailed.Why.FAILED;
            throw new TrialFailed(why, why == TrialFailed.Why.TIME ? String.valueOf(limit.toSeconds()) : "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialFailed(TrialFailed.Why.FAILED, "");
        } finally {
            end();
        }
    }

    private void endWhenIdle() {
        if (System.nanoTime() - lastAsked >= IDLE.toNanos() && turn.tryLock()) {
            try {
                end();
            } finally {
                turn.unlock();
            }
        }
    }

    private void end() {
        if (child != null) {
            child.close();
            child = null;
        }
    }

    @Override
    public void destroy() {
        ChildJvm last = child;
        if (last != null) {
            last.close();
        }
    }
}
