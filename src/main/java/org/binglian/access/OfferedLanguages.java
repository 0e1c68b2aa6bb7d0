package org.binglian.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The languages in which there are message files: {@code messages/<room>.properties} is Chinese, {@code <room>_<language>.properties}
 * another one. Chinese comes first, then English, then the others by their codes.
 */
public final class OfferedLanguages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Pattern NAME = Pattern.compile("(.+?)(?:_([a-z]{2,3}))?\\.properties");

    private final Set<String> rooms = new TreeSet<>();
    private final List<Locale> locales;

    private OfferedLanguages(List<String> files) {
        Set<String> others = new TreeSet<>();
        for (String file : files) {
            var parts = NAME.matcher(file);
            if (parts.matches() && parts.group(2) != null && CODES.contains(parts.group(2))) {
                rooms.add(parts.group(1));
                others.add(parts.group(2));
            } else {
                rooms.add(file.replace(".properties", ""));
            }
        }
        Set<Locale> all = new LinkedHashSet<>(List.of(Locale.SIMPLIFIED_CHINESE));
        if (others.contains("en")) {
            all.add(Locale.ENGLISH);
        }
        others.stream().filter(code -> !code.equals("zh")).map(Locale::forLanguageTag).forEach(all::add);
        this.locales = List.copyOf(all);
    }

    static OfferedLanguages in(ClassLoader loader) {
        try {
            return new OfferedLanguages(Arrays.stream(new PathMatchingResourcePatternResolver(loader).getResources("classpath*:messages/*.properties"))
                    .map(Resource::getFilename).map(Objects::requireNonNull).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Locale> all() {
        return locales;
    }

    /** The offered one of this language; Chinese when it is not offered. */
    public Locale of(String language) {
        return locales.stream().filter(one -> one.getLanguage().equals(language)).findFirst().orElse(Locale.SIMPLIFIED_CHINESE);
    }

    boolean offers(String language) {
        return locales.stream().anyMatch(one -> one.getLanguage().equals(language));
    }

    String[] basenames() {
        return rooms.stream().map(room -> "messages/" + room).toArray(String[]::new);
    }
}
