package org.binglian.issuance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.springframework.core.io.ClassPathResource;

/**
 * A page as it is kept: deflated against the words that most pages share ({@code issuance/pages-1.txt}), since they differ in little
 * else. The first byte names the words; a file of words never changes, other words are another file with the next number.
 */
public final class PackedPages {

    private static final byte FIRST = 1;
    private static final byte[] WORDS = words();
    private static final int PIECE = 8192;

    private PackedPages() {
    }

    public static byte[] pack(String page) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(WORDS);
            deflater.setInput(page.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            packed.write(FIRST);
            var piece = new byte[PIECE];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The page, or something else when the bytes are not those that were kept: its hash tells. */
    public static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST) {
            return "";
        }
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(WORDS);
            inflater.setInput(packed, 1, packed.length - 1);
            var page = new ByteArrayOutputStream();
            var piece = new byte[PIECE];
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                page.write(piece, 0, read);
            }
            return page.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException changed) {
            return "";
        } finally {
            inflater.end();
        }
    }

    private static byte[] words() {
        try (var words = new ClassPathResource("issuance/pages-1.txt").getInputStream()) {
            return words.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
