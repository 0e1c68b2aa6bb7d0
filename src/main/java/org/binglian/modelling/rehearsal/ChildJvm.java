package org.binglian.modelling.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A program of ours in a process of its own, with limits of time, memory and output, and nothing of this one's environment. They speak
 * in lines of UTF-8: {@link #say} to its standard input, {@link #hear} from its standard output. It should end when its input ends
 * ({@link #endWithParent}), so that it does not outlive this process.
 */
public final class ChildJvm implements AutoCloseable {

    private static final int MEMORY_EXIT = 3;

    /** How much a child may use: heap in MB, its whole life, all that it may write (each of its two streams) in bytes. */
    public record Limits(int heapMegabytes, Duration life, long outputBytes) {
    }

    /** How a child ended: by itself, well or with an error, or by one of its limits, or because it was told to. */
    public enum End { DONE, FAILED, TIME, MEMORY, OUTPUT, CANCELLED }

    private final Process process;
    private final Path place;
    private final ChildVoice voice;
    private final AtomicReference<End> stopped = new AtomicReference<>();

    private ChildJvm(Process process, Path place, Limits limits) {
        this.process = process;
        this.place = place;
        this.voice = new ChildVoice(process, limits.outputBytes(), () -> stop(End.OUTPUT));
        CompletableFuture.delayedExecutor(limits.life().toMillis(), TimeUnit.MILLISECONDS).execute(() -> stop(End.TIME));
    }

    /**
     * Starts a main class.
     *
     * @param place its working and temporary folder, which is deleted when the child is closed
     * @param options of the JVM beside those of the limits
     */
    public static ChildJvm start(String mainClass, Path place, List<String> options, List<String> arguments, Limits limits) {
        Path folder = place.toAbsolutePath();
        var builder = new ProcessBuilder(ChildCommand.here().start(mainClass, folder, options, arguments, limits.heapMegabytes())).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new ChildJvm(builder.start(), folder, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the child's own main: it halts as soon as the parent has closed its input or is no more. Reads the whole input. */
    public static void endWithParent() {
        endWithParent(() -> { });
    }

    /** @param first is done before it halts: what nobody else would do then */
    static void endWithParent(Runnable first) {
        var watch = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
            first.run();
            Runtime.getRuntime().halt(0);
        }, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Writes one line to its input; false when it hears no more. */
    public synchronized boolean say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its next line; empty when it has ended, or said nothing in this time. */
    public Optional<String> hear(Duration within) {
        return voice.hear(within);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits until it has ended, by itself or by its limits. */
    public End end() throws InterruptedException {
        int code = process.waitFor();
        voice.heardOut();
        return Optional.ofNullable(stopped.get()).orElse(code == 0 ? End.DONE : code == MEMORY_EXIT ? End.MEMORY : End.FAILED);
    }

    /** Kills it at once. */
    public void cancel() {
        stop(End.CANCELLED);
    }

    /** The end of what it wrote to its error stream: for the operator's log, not for people. */
    public String lastWords() {
        return voice.lastWords();
    }

    /** Kills it when it still runs, and deletes its folder. */
    @Override
    public void close() {
        cancel();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WorkFolder.delete(place);
    }

    private void stop(End why) {
        if ((why == End.OUTPUT || process.isAlive()) && stopped.compareAndSet(null, why)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
