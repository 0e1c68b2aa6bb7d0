package org.binglian.issuance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages of one case as few bytes, in the format of {@link PackedPages}: each begins with its number. */
public final class PaperBook {

    private static final String END = "\0";

    private PaperBook() {
    }

    /** @param pages by their numbers, those alike side by side */
    static byte[] pack(Map<String, String> pages) {
        return PackedPages.pack(pages.entrySet().stream().map(one -> one.getKey() + END + one.getValue() + END).collect(Collectors.joining()));
    }

    /** The pages by their numbers; none when the bytes are not those that were kept. */
    public static Map<String, String> unpack(byte[] packed) {
        var parts = PackedPages.unpack(packed).split(END);
        var pages = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            pages.put(parts[i], parts[i + 1]);
        }
        return pages;
    }
}
