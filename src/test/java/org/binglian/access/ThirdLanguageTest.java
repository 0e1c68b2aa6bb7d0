package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A third language is one file more: it is offered, chosen, spoken, and what it does not say is said in Chinese. */
class ThirdLanguageTest {

    private static final Locale MONGOLIAN = Locale.forLanguageTag("mn");

    @TempDir
    private Path folder;
    private ClassLoader loader;
    private OfferedLanguages offered;

    @BeforeEach
    void one_file_more() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("messages")).resolve("hall_mn.properties"), "page.language=Монгол\npage.sign-in=Нэвтрэх\n");
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        offered = OfferedLanguages.in(loader);
    }

    @Test
    void it_is_offered_behind_chinese_and_english() {
        assertThat(offered.all()).containsExactly(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, MONGOLIAN);
        assertThat(OfferedLanguages.in(getClass().getClassLoader()).all()).containsExactly(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Test
    void it_is_spoken_and_chinese_stands_in_where_it_is_silent() {
        var texts = (ResourceBundleMessageSource) new Languages().messageSource(offered);
        texts.setBundleClassLoader(loader);
        assertThat(texts.getMessage("page.sign-in", null, MONGOLIAN)).isEqualTo("Нэвтрэх");
        assertThat(texts.getMessage("page.sign-out", null, MONGOLIAN)).isEqualTo(texts.getMessage("page.sign-out", null, Locale.CHINESE));
        assertThat(texts.getMessage("page.sign-in", null, Locale.ENGLISH)).isEqualTo("Sign in");
    }

    @Test
    void a_browser_that_asks_for_it_and_a_person_who_chooses_it_get_it() {
        var resolver = new Languages().localeResolver(offered);
        var request = new MockHttpServletRequest("GET", "/items");
        request.addHeader("Accept-Language", "fr,mn;q=0.9,en;q=0.8");
        request.addPreferredLocale(MONGOLIAN);
        assertThat(resolver.resolveLocale(request)).isEqualTo(MONGOLIAN);

        var response = new MockHttpServletResponse();
        resolver.setLocale(new MockHttpServletRequest("GET", "/items"), response, MONGOLIAN);
        assertThat(response.getHeader("Set-Cookie")).startsWith("lang=mn;");
        resolver.setLocale(new MockHttpServletRequest("GET", "/items"), response, Locale.FRENCH);
        assertThat(response.getHeaders("Set-Cookie").get(1)).startsWith("lang=zh;");
    }
}
