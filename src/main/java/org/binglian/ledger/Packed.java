package org.binglian.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes written close together: small numbers in a byte or two, texts deflated against words that are known. */
final class Packed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Packed(int format) {
        bytes.write(format);
    }

    /** A number that is mostly small, whatever its sign. */
    Packed number(long value) {
        long rest = value << 1 ^ value >> 63;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            bytes.write((int) (rest & 0x7F | 0x80));
        }
        bytes.write((int) rest);
        return this;
    }

    Packed raw(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The last thing to be written. @param words what such texts often say */
    byte[] deflated(byte[] text, byte[] words) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(words);
        try (var into = new DeflaterOutputStream(bytes, deflater)) {
            into.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Reads what was written, in the same order; bytes that are not those that were written throw an {@link IOException} or read otherwise. */
    static final class Reader {

        private final ByteArrayInputStream from;

        Reader(byte[] packed, int format) throws IOException {
            from = new ByteArrayInputStream(packed);
            if (from.read() != format) {
                throw new IOException("another format");
            }
        }

        long number() throws IOException {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int next = from.read();
                value |= (next & 0x7FL) << shift;
                if (next < 0x80) {
                    return next < 0 ? torn() : value >>> 1 ^ -(value & 1);
                }
            }
            return torn();
        }

        /** So many numbers, each written less the one before it. */
        long[] numbers(int count) throws IOException {
            if (count < 0 || count > from.available()) {
                torn();
            }
            var numbers = new long[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = number() + (i == 0 ? 0 : numbers[i - 1]);
            }
            return numbers;
        }

        byte[] all() {
            return from.readAllBytes();
        }

        byte[] raw(int count) throws IOException {
            byte[] some = from.readNBytes(count);
            return some.length < count ? new byte[(int) torn()] : some;
        }

        byte[] inflated(byte[] words) throws IOException {
            var inflater = new Inflater(true);
            inflater.setDictionary(words);
            try (var text = new InflaterInputStream(from, inflater)) {
                return text.readAllBytes();
            } finally {
                inflater.end();
            }
        }

        private static long torn() throws IOException {
            throw new IOException("bytes are missing");
        }
    }
}
