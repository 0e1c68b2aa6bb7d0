package org.binglian.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that are trusted, from PEM files (Ed25519, {@code BEGIN PUBLIC KEY}); a file may hold several, of times before a new key came. */
public final class PublicKeys {

    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @throws IllegalArgumentException when no key stands in it, or one of another kind */
    public PublicKeys add(String pem) {
        var found = PEM.matcher(pem);
        int before = keys.size();
        boolean any = false;
        while (found.find()) {
            any = true;
            try {
                var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1))));
                keys.put(id(key), key);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("no Ed25519 public key", e);
            }
        }
        if (!any || keys.size() < before) {
            throw new IllegalArgumentException("no public key in PEM form");
        }
        return this;
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the key (SubjectPublicKeyInfo). */
    public static String id(PublicKey key) {
        return Merkle.hex(Merkle.sha256(key.getEncoded())).substring(0, 16);
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether one of the trusted keys signed this checkpoint. */
    public boolean signed(Checkpoint checkpoint) {
        var key = keys.get(checkpoint.key());
        if (key == null) {
            return false;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.said().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Merkle.bytes(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
