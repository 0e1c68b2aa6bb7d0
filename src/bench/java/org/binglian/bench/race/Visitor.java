package org.binglian.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks the office as a program does that signs in with each request; any answer but a good one is an error. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    JsonNode get(String who, String path) throws IOException {
        return ask(who, "GET", path, null);
    }

    JsonNode post(String who, String path, Object body) throws IOException {
        return ask(who, "POST", path, JSON.writeValueAsBytes(body));
    }

    private JsonNode ask(String who, String method, String path, byte[] body) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)));
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] said = answer.readAllBytes();
            if (status >= 300) {
                throw new IOException(who + " " + method + " " + path + ": " + status + " " + new String(said, StandardCharsets.UTF_8));
            }
            return JSON.readTree(said);
        }
    }
}
