package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A process of our own with limits. */
class ChildJvmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What the child runs: it answers what it is told, or misbehaves as asked. */
    static final class Child {

        public static void main(String[] arguments) {
            var input = new Scanner(System.in);
            while (input.hasNextLine()) {
                String told = input.nextLine();
                switch (told) {
                    case "environment" -> System.out.println(System.getenv().keySet());
                    case "for ever" -> spin();
                    case "memory" -> System.out.println(hoard());
                    case "talk" -> talk();
                    case "fail" -> System.exit(7);
                    default -> System.out.println(arguments[0] + " " + told);
                }
            }
        }

        private static void spin() {
            long turns = 0;
            while (turns >= 0) {
                turns++;
            }
        }

        private static void talk() {
            while (!System.out.checkError()) {
                System.out.println("again and again and again");
            }
        }

        private static int hoard() {
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() >= 0) {
                kept.add(new byte[1_000_000]);
            }
            return kept.size();
        }
    }

    @Test
    void it_answers_in_lines_knows_no_environment_and_ends_when_nobody_asks_any_more() throws Exception {
        Path place = Files.createTempDirectory("child");
        try (var child = child(place, Duration.ofMinutes(1))) {
            child.say("问");
            assertThat(child.hear(PATIENCE)).contains("你好 问");
            child.say("environment");
            assertThat(child.hear(PATIENCE)).contains("[LC_ALL]");
            child.say("fail");
            assertThat(child.hear(PATIENCE)).isEmpty();
            assertThat(child.end()).isEqualTo(ChildJvm.End.FAILED);
        }
        Awaitility.await().until(() -> Files.notExists(place));
    }

    @Test
    void what_never_ends_is_stopped_by_its_time() throws Exception {
        try (var child = child(Files.createTempDirectory("child"), Duration.ofSeconds(2))) {
            child.say("for ever");
            assertThat(child.end()).isEqualTo(ChildJvm.End.TIME);
        }
    }

    @Test
    void what_hoards_is_stopped_by_its_memory_and_what_talks_by_its_output() throws Exception {
        try (var child = child(Files.createTempDirectory("child"), Duration.ofMinutes(1))) {
            child.say("memory");
            assertThat(child.end()).isEqualTo(ChildJvm.End.MEMORY);
        }
        try (var child = child(Files.createTempDirectory("child"), Duration.ofMinutes(1))) {
            child.say("talk");
            assertThat(child.end()).isEqualTo(ChildJvm.End.OUTPUT);
        }
    }

    private static ChildJvm child(Path place, Duration life) {
        return ChildJvm.start(Child.class.getName(), place, List.of("-XX:+UseSerialGC"), List.of("你好"), new ChildJvm.Limits(64, life, 100_000));
    }
}
