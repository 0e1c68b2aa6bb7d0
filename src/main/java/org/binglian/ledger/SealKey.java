package org.binglian.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.binglian.access.UnfitSettings;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Merkle;
import org.binglian.verify.PublicKeys;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that signs checkpoints: a PEM file (PKCS#8, Ed25519) that is not in the database. The demo makes one for itself; production must be given one. */
@Component
class SealKey implements InitializingBean {

    private static final String HOW = "Make one with «openssl genpkey -algorithm ed25519 -out record-key.pem», readable by the application alone, "
            + "and name it by BINGLIAN_RECORD_KEY; every node needs the same.";

    private final String file;
    private final boolean demo;
    private final boolean enabled;
    private KeyPair pair;

    SealKey(@Value("${binglian.record.key:}") String file, @Value("${binglian.demo:false}") boolean demo,
            @Value("${binglian.record.seal:true}") boolean enabled) {
        this.file = file;
        this.demo = demo;
        this.enabled = enabled;
    }

    @Override
    public void afterPropertiesSet() {
        if (enabled && !demo) {
            if (file.isBlank()) {
                throw new UnfitSettings("binglian.record.key is not set: nothing would sign the record.", HOW);
            }
            pair();
        }
    }

    Checkpoint sign(Checkpoint open) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().getPrivate());
            signature.update(open.said().getBytes(StandardCharsets.UTF_8));
            return open.signed(Merkle.hex(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return PublicKeys.id(pair().getPublic());
    }

    String publicPem() {
        return PublicKeys.pem(pair().getPublic());
    }

    private synchronized KeyPair pair() {
        if (pair == null) {
            pair = read();
        }
        return pair;
    }

    private KeyPair read() {
        var path = Path.of(file);
        try {
            if (demo && !Files.exists(path)) {
                make(path);
            }
            var pem = Files.readString(path).replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
            return withPublic(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        } catch (IOException e) {
            throw new UnfitSettings("The key of the record, " + path.toAbsolutePath() + ", cannot be read: " + e + ".", HOW);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnfitSettings("The file " + path.toAbsolutePath() + " holds no Ed25519 private key (PKCS#8, PEM).", HOW);
        }
    }

    private static void make(Path path) throws IOException, GeneralSecurityException {
        var fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(fresh.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var alone = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        try {
            Files.writeString(Files.createFile(path, alone), pem);
        } catch (FileAlreadyExistsException another) {
            // the other process's key is as good
        }
    }

    /** The JDK computes the public key only while it makes a pair: so it is given the private key's seed for chance. */
    private static KeyPair withPublic(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }
}
