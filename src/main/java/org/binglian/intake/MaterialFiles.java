package org.binglian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.binglian.access.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps uploaded files under the hash of their content, within {@link UploadRules}; a name that was given never becomes a path. */
@Component
public class MaterialFiles {

    private final Path store;
    private final long largest;

    MaterialFiles(@Value("${binglian.files.store:./data/files}") Path store, @Value("${binglian.files.largest:524288000}") long largest) {
        this.store = store;
        this.largest = largest;
    }

    /** @throws Refusal 422 when the file is empty or of a kind that the hall does not take, 413 when it is larger than the hall takes */
    public StoredFile keep(String given, InputStream content) {
        String name = UploadRules.name(given);
        UploadRules.requireKind(name);
        try {
            Files.createDirectories(store);
            Path incoming = Files.createTempFile(store, "incoming", ".part");
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                long size = copy(new DigestInputStream(content, sha256), incoming);
                UploadRules.requireContent(name, incoming);
                String hash = HexFormat.of().formatHex(sha256.digest());
                Path place = place(hash);
                Files.createDirectories(place.getParent());
                Files.move(incoming, place, StandardCopyOption.REPLACE_EXISTING);
                return new StoredFile(name, hash, size);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Removes a file that was last given before then. It is set aside first and looked for once more, so that what somebody gives or
     * refers to meanwhile stays; set aside when the program was stopped, it comes back with the next attempt.
     *
     * @return false when it was given again since, and may be wanted
     */
    boolean remove(String hash, Instant before, BooleanSupplier unwanted) {
        Path place = place(hash);
        Path aside = place.resolveSibling(hash + ".aside");
        try {
            bringBack(aside, place);
            if (!Files.exists(place) || !unwanted.getAsBoolean()) {
                return true;
            }
            if (givenSince(place, before)) {
                return false;
            }
            Files.move(place, aside, StandardCopyOption.REPLACE_EXISTING);
            boolean wanted = !unwanted.getAsBoolean();
            boolean given = givenSince(aside, before);
            if (wanted || given) {
                bringBack(aside, place);
            }
            Files.deleteIfExists(aside);
            return !given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean givenSince(Path file, Instant before) throws IOException {
        return !Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private static void bringBack(Path aside, Path place) throws IOException {
        if (Files.exists(aside) && !Files.exists(place)) {
            Files.move(aside, place);
        }
    }

    public Path place(String hash) {
        return store.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private long copy(InputStream content, Path to) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw Refusal.tooLarge("file-too-large", largest / 1_048_576);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.invalid("file-empty").field("file", "empty");
        }
        return size;
    }
}
