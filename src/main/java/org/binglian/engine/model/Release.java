package org.binglian.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.ledger.ModelsInForce;
import org.springframework.stereotype.Component;

/** The models in force: each file with its SHA-256, and one digest over all of them. */
@Component
public class Release implements ModelsInForce {

    private volatile Map<String, String> files = Map.of();
    private volatile String digest = "0".repeat(64);

    void inForce(Map<String, byte[]> models) {
        Map<String, String> hashes = new TreeMap<>();
        models.forEach((name, content) -> hashes.put(name, sha256(content)));
        files = Map.copyOf(hashes);
        digest = digest(hashes);
    }

    /** One digest over these files, name to SHA-256. */
    public static String digest(Map<String, String> hashes) {
        var manifest = new StringBuilder();
        new TreeMap<>(hashes).forEach((name, hash) -> manifest.append(hash).append("  ").append(name).append('\n'));
        return sha256(manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String digest() {
        return digest;
    }

    /** File name to SHA-256. */
    public Map<String, String> files() {
        return files;
    }

    /** Reads the content to its end and closes it. */
    public static String sha256(InputStream content) {
        try (content) {
            return sha256(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
