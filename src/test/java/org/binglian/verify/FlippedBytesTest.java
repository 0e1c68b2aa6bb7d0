package org.binglian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever byte of a file is changed, the program does not call it whole. */
class FlippedBytesTest {

    private static final MadeRecord RECORD = new MadeRecord("r1", 17);
    private static final byte[] EXPORT = (String.join("\n", RECORD.export()) + "\n").getBytes(StandardCharsets.UTF_8);
    private static final byte[] RECEIPT = RECORD.receipt(6).line().getBytes(StandardCharsets.UTF_8);

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void a_flipped_byte_of_an_export_is_found(@ForAll @IntRange(max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        found(EXPORT, at, flip);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void a_flipped_byte_of_a_receipt_is_found(@ForAll @IntRange(max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        found(RECEIPT, at, flip);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void random_bytes_are_no_receipt(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(said(bytes)).doesNotStartWith("0\n");
    }

    private static void found(byte[] file, int at, int flip) {
        byte[] flipped = file.clone();
        flipped[at % file.length] ^= (byte) flip;
        assertThat(said(flipped)).as("byte %d by %d", at % file.length, flip).doesNotStartWith("0\n");
    }

    private static String said(byte[] file) {
        try {
            var folder = Files.createTempDirectory("flipped");
            try {
                return MadeRecord.verify(folder, file, RECORD.checkpoints);
            } finally {
                for (Path one : List.of(folder.resolve("file"), folder.resolve("key.pem"), folder.resolve("outside"), folder)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
