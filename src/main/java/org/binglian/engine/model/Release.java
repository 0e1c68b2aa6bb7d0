package org.binglian.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.ledger.ModelsInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The models in force: each file with its SHA-256, and one digest over all of them. Looked up in the database once a second at most, so
 * that a release made on another node counts here too; one transaction sees one release from its first look to its end.
 */
@Component
public class Release implements ModelsInForce {

    private record Models(String deployment, Map<String, String> files, String digest) {
    }

    private static final Models NONE = new Models(null, Map.of(), "0".repeat(64));

    private final ReleasedModels released;
    private final long lookAgain;
    private volatile Models known = NONE;
    private volatile long looked;

    @Autowired
    Release(ReleasedModels released) {
        this(released, Duration.ofSeconds(1));
    }

    /** @param lookAgain how long an answer is believed */
    Release(ReleasedModels released, Duration lookAgain) {
        this.released = released;
        this.lookAgain = lookAgain.toNanos();
    }

    /** Said by who has just deployed: counts at once in this transaction, for all others when it has committed. */
    void inForce(String deployment, Map<String, byte[]> models) {
        var fresh = models(deployment, models);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var seen = seen(fresh);
            seen.models = fresh;
            seen.deployedHere = true;
        } else {
            believe(fresh);
        }
    }

    @Override
    public String digest() {
        return current().digest();
    }

    /** File name to SHA-256. */
    public Map<String, String> files() {
        return current().files();
    }

    /** The engine's deployment of the release in force; empty before the first. */
    public Optional<String> deployment() {
        return Optional.ofNullable(current().deployment());
    }

    private Models current() {
        return TransactionSynchronizationManager.isSynchronizationActive() ? seen(null).models : look();
    }

    private Models look() {
        var models = known;
        if (models != NONE && System.nanoTime() - looked < lookAgain) {
            return models;
        }
        var newest = released.newest();
        if (newest.isPresent() && !newest.get().equals(models.deployment())) {
            models = models(newest.get(), released.of(newest.get()));
        }
        believe(models);
        return models;
    }

    private void believe(Models models) {
        known = models;
        looked = System.nanoTime();
    }

    private Seen seen(Models first) {
        var known = (Seen) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var seen = new Seen();
        seen.models = first == null ? look() : first;
        TransactionSynchronizationManager.bindResource(this, seen);
        TransactionSynchronizationManager.registerSynchronization(seen);
        return seen;
    }

    /** What one transaction sees. */
    private final class Seen implements TransactionSynchronization {

        private Models models;
        private boolean deployedHere;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Release.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Release.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Release.this);
            if (deployedHere && status == STATUS_COMMITTED) {
                believe(models);
            }
        }
    }

    private static Models models(String deployment, Map<String, byte[]> models) {
        Map<String, String> hashes = new TreeMap<>();
        models.forEach((name, content) -> hashes.put(name, sha256(content)));
        return new Models(deployment, Map.copyOf(hashes), digest(hashes));
    }

    /** One digest over these files, name to SHA-256. */
    public static String digest(Map<String, String> hashes) {
        var manifest = new StringBuilder();
        new TreeMap<>(hashes).forEach((name, hash) -> manifest.append(hash).append("  ").append(name).append('\n'));
        return sha256(manifest.toString().getBytes(StandardCharsets.UTF_8));
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
