package org.binglian.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PackedPagesTest {

    private static final Path PAPERS = Path.of("forms/papers");

    @Test
    void a_page_comes_back_as_it_was_and_takes_little() throws IOException {
        String page = Files.readString(PAPERS.resolve("_page.mustache")) + Files.readString(PAPERS.resolve("grant-decision.mustache"))
                + "内蒙古示例置业有限公司 20261123000017 准予许可 𠮷";
        byte[] packed = PackedPages.pack(page);
        assertThat(PackedPages.unpack(packed)).isEqualTo(page);
        assertThat(packed.length).isLessThan(page.getBytes(StandardCharsets.UTF_8).length / 10);
        assertThat(PackedPages.unpack(PackedPages.pack(""))).isEmpty();
    }

    @Test
    void changed_bytes_are_another_page_and_no_failure() {
        String page = "<p>准予许可决定书 2026-11-23</p>";
        byte[] packed = PackedPages.pack(page);
        for (int at = 0; at < packed.length - 1; at++) {
            byte[] changed = packed.clone();
            changed[at] ^= 0x20;
            assertThat(PackedPages.unpack(changed)).isNotEqualTo(page);
        }
        assertThat(PackedPages.unpack(new byte[0])).isEmpty();
    }

    @Test
    void the_words_that_pages_share_never_change() throws IOException, NoSuchAlgorithmException {
        byte[] words = Files.readAllBytes(Path.of("src/main/resources/issuance/pages-1.txt"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words))).as("pages in databases need these words: write pages-2.txt")
                .isEqualTo("8538ddcb779055bd1189e0259c8f2dd45121713567ac538aec7001913490ba9b");
    }
}
