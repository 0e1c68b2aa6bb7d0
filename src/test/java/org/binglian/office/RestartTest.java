package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office is killed in the middle and opened again: it goes on where it was, and an alarm that fell due meanwhile rings once. */
class RestartTest {

    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "sent-while-killed");

    @TempDir
    private Path home;
    private Process office;
    private OfficeClient client;

    @AfterEach
    void close() {
        if (office != null) {
            office.destroyForcibly();
        }
    }

    @Test
    void a_killed_office_goes_on_where_it_was_and_a_due_alarm_rings_once() throws Exception {
        open();
        LocalDate accepted = client.morning();
        var number = client.file(client.register(OfficeClient.commercial()), List.of("D05"));
        client.accept(number);
        client.work(number, "INSPECTION_PLAN", "SITE_INSPECTION", "REVIEW");
        var application = Map.of("projectNumber", client.register(OfficeClient.commercial()), "items", List.of("D05"));
        LocalDate lastDay = client.due(accepted, 2);
        client.to(lastDay, "23:59:57");
        assertThat(client.item(number, "D05").path("passedByDefault").asBoolean()).isFalse();

        var underWay = client;
        CompletableFuture.runAsync(() -> underWay.send("applicant1", "POST", "/api/cases", application, KEY));
        office.destroyForcibly().waitFor();
        open();
        var received = client.send("applicant1", "POST", "/api/cases", application, KEY).expect(201).body();
        assertThat(client.get("applicant1", "/api/cases?projectNumber=" + application.get("projectNumber")).expect(200).body().path("cases"))
                .as("filed once, whether the kill came before, in the middle or after").singleElement()
                .satisfies(one -> assertThat(one.path("caseNumber")).isEqualTo(received.path("caseNumber")));
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300))
                .until(() -> client.item(number, "D05").path("passedByDefault").asBoolean());
        assertThat(client.caseOf(number).path("defaults")).hasSize(1);
        var recorded = client.caseOf(number).path("defaults").get(0);
        assertThat(recorded.path("effectiveOn").asText()).isEqualTo(lastDay.toString());
        assertThat(OffsetDateTime.parse(recorded.path("recordedAt").asText()).toLocalDate()).isAfter(lastDay);
        assertThat(client.caseOf(number).path("state").asInt()).isEqualTo(12);
        client.workAll(number);
        assertThat(client.item(number, "D05").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(client.caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(client.caseOf(number).path("defaults")).hasSize(1);
    }

    private void open() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = home.resolve("office-" + port + ".log");
        office = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", classes,
                "org.binglian.BinglianApplication", "--server.port=" + port, "--binglian.demo.cases=false", "--logging.level.root=WARN",
                "--binglian.files.store=" + home.resolve("files"), "--spring.datasource.url=jdbc:h2:file:" + home.resolve("office")
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE")
                .redirectErrorStream(true).redirectOutput(log.toFile()).directory(new File(home.toString())).start();
        client = new OfficeClient("http://127.0.0.1:" + port);
        await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .until(() -> {
                    if (!office.isAlive()) {
                        throw new IllegalStateException(Files.readString(log));
                    }
                    return client.get(null, "/actuator/health").status() == 200;
                });
    }
}
