package org.binglian.modelling.rehearsal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a child says: its lines one by one, and the end of what it wrote to its error stream. Too much of either is told to its parent. */
final class ChildVoice {

    private static final int LAST_WORDS = 16_384;
    private static final String SILENCE = "\u0000end";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuffer lastWords = new StringBuffer();
    private final Runnable tooMuch;
    private final Thread reader;

    ChildVoice(Process process, long bytes, Runnable tooMuch) {
        this.tooMuch = tooMuch;
        this.reader = read("child-out", new CountedInput(process.getInputStream(), bytes), lines::add, () -> lines.add(SILENCE));
        read("child-err", new CountedInput(process.getErrorStream(), bytes), this::remember, () -> { });
    }

    /** The next line; empty when it has ended, or said nothing in this time. */
    Optional<String> hear(Duration within) {
        try {
            String line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (SILENCE.equals(line)) {
                lines.add(SILENCE);
            }
            return Optional.ofNullable(line).filter(one -> !SILENCE.equals(one));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits until all that it said can be heard. */
    void heardOut() throws InterruptedException {
        reader.join();
    }

    String lastWords() {
        return lastWords.toString();
    }

    private void remember(String line) {
        lastWords.append(line).append('\n');
        if (lastWords.length() > 2 * LAST_WORDS) {
            lastWords.delete(0, lastWords.length() - LAST_WORDS);
        }
    }

    private Thread read(String name, CountedInput input, Consumer<String> hearer, Runnable ended) {
        var thread = new Thread(() -> {
            try {
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).lines().forEach(hearer);
            } catch (UncheckedIOException e) {
                if (input.exceeded()) {
                    tooMuch.run();
                }
            } finally {
                ended.run();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
