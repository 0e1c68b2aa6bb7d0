package org.binglian.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** The format of a row, fixed for good: a mapper of its own, so no setting of the application can change a hash. */
final class RowFormat {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS).build();

    private RowFormat() {}

    static String canonical(Map<String, Object> facts) {
        try {
            return canonical(JSON.writeValueAsString(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These facts cannot be written as JSON", e);
        }
    }

    /** The hash of everything in the row but its id and the hash itself. */
    static String hash(Row row) {
        var json = JSON.createObjectNode();
        json.put("subject", row.subject()).put("seq", row.seq()).put("kind", row.kind()).put("actor", row.actor())
                .put("effectiveOn", row.effectiveOn().toString()).put("recordedAt", row.recordedAt().toString())
                .put("release", row.release()).put("prevHash", row.prevHash());
        try {
            json.set("facts", JSON.readTree(row.facts()));
        } catch (JsonProcessingException e) {
            return "unreadable";
        }
        return sha256(canonical(json.toString()));
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
