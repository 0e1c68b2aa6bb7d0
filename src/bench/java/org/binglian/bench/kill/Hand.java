package org.binglian.bench.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the nodes in turn, as a load balancer does, each request signed by HTTP Basic. Whoever does not answer in time has not answered. */
final class Hand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> nodes;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger turn = new AtomicInteger();

    Hand(List<String> nodes, Duration patience) {
        this.nodes = List.copyOf(nodes);
        this.patience = patience;
    }

    record Answer(int status, JsonNode body, String type) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    Answer get(String who, String path) throws IOException, InterruptedException {
        return send(who, path, HttpRequest.newBuilder().GET());
    }

    Answer send(Act act) throws IOException, InterruptedException {
        return send(act.who(), act.path(), HttpRequest.newBuilder().header("Content-Type", "application/json").header("Idempotency-Key", act.key())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(act.body()))));
    }

    /** The answer as it comes, into this file: an export of the record is longer than memory. */
    void keep(String who, String path, Path file) throws IOException, InterruptedException {
        int status = ask(who, path, HttpRequest.newBuilder().GET(), HttpResponse.BodyHandlers.ofFile(file)).statusCode();
        if (status != 200) {
            throw new IOException(path + " answered " + status);
        }
    }

    private Answer send(String who, String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = ask(who, path, request);
        boolean json = answer.body().startsWith("{");
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.createObjectNode().put("text", answer.body()),
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    private HttpResponse<String> ask(String who, String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        return ask(who, path, request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> ask(String who, String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        String node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        return http.send(request.uri(URI.create(node + path)).timeout(patience).header("Accept-Language", "zh-CN").header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8))).build(), body);
    }
}
