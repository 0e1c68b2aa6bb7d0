package org.binglian.access.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in a session as bytes: plain values, who is signed in, the tokens of forms, what a page says after a form. Only classes of
 * the list are read, within limits, and nothing is written that would not be read again. What cannot be read, since it is broken or of
 * another version, is not there: whoever it was signs in afresh.
 */
final class StoredAttribute {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAttribute.class);
    private static final int MOST_BYTES = 400_000;

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(String.join(";", "maxdepth=20", "maxrefs=20000",
            "maxarray=20000", "maxbytes=" + MOST_BYTES, "java.lang.Boolean", "java.lang.Character", "java.lang.Enum", "java.lang.Integer", "java.lang.Long",
            "java.lang.Number", "java.lang.Object", "java.lang.String", "java.lang.String$*", "java.math.*", "java.net.URL", "java.time.*", "java.util.*", "java.util.concurrent.*",
            "org.binglian.**", "org.camunda.bpm.webapp.impl.security.auth.*", "org.springframework.security.authentication.*",
            "org.springframework.security.core.**", "org.springframework.security.oauth2.**", "org.springframework.security.web.**",
            "org.springframework.util.LinkedMultiValueMap", "org.springframework.util.MultiValueMapAdapter", "org.springframework.web.servlet.FlashMap", "!*"));

    private StoredAttribute() {
    }

    /** @throws RuntimeException when it could not be read again */
    static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Writing(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("This cannot be kept in a session: " + value.getClass().getName(), e);
        }
        if (bytes.size() > MOST_BYTES) {
            throw new UncheckedIOException(new IOException("Too large for a session: " + value.getClass().getName() + ", " + bytes.size() + " bytes"));
        }
        return bytes.toByteArray();
    }

    /** Null when it cannot be read. */
    static Object read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.warn("Something kept in a session cannot be read and counts as not there: {}", e.toString());
            return null;
        }
    }

    private static final class Writing extends ObjectOutputStream {

        private boolean failing;

        private Writing(OutputStream out) throws IOException {
            super(out);
        }

        @Override
        protected void annotateClass(Class<?> type) {
            failing |= Throwable.class.isAssignableFrom(type);
            if (!failing && ALLOWED.checkInput(new Described(type)) == ObjectInputFilter.Status.REJECTED) {
                throw new IllegalArgumentException("A session may not hold a " + type.getName());
            }
        }
    }

    private record Described(Class<?> serialClass) implements ObjectInputFilter.FilterInfo {

        @Override
        public long arrayLength() {
            return -1;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 1;
        }
    }
}
