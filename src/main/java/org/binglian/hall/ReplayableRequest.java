package org.binglian.hall;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A request whose body was read to know whether it is the same again, and can be read once more. */
class ReplayableRequest extends HttpServletRequestWrapper {

    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    /** A body, files apart, beyond what the hall reads. */
    static class TooLarge extends IOException {}

    private final byte[] body;
    private final String hash;

    private ReplayableRequest(HttpServletRequest request, byte[] body, String hash) {
        super(request);
        this.body = body;
        this.hash = hash;
    }

    /** @throws TooLarge when the body is too long to be kept */
    static ReplayableRequest of(HttpServletRequest request) throws IOException, ServletException {
        var digest = sha256();
        update(digest, request.getMethod(), request.getRequestURI(), request.getQueryString());
        if (String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            for (var part : request.getParts()) {
                update(digest, part.getName(), part.getSubmittedFileName(), String.valueOf(part.getSize()));
                try (var in = part.getInputStream()) {
                    var buffer = new byte[8192];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
            return new ReplayableRequest(request, null, HexFormat.of().formatHex(digest.digest()));
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLarge();
        }
        digest.update(body);
        return new ReplayableRequest(request, body, HexFormat.of().formatHex(digest.digest()));
    }

    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var charset = Optional.ofNullable(getCharacterEncoding()).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        return body == null ? super.getReader()
                : new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), charset));
    }

    private static void update(MessageDigest digest, String... texts) {
        for (String text : texts) {
            digest.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Again extends ServletInputStream {

        private final ByteArrayInputStream in;

        Again(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read at once");
        }
    }
}
