package org.binglian.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese first, English beside it: every file in {@code messages/} and the choice between the two languages. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final String COOKIE = "lang";

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames(basenames());
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new TwoLanguages();
    }

    private static String[] basenames() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                    .distinct().sorted().map(name -> "messages/" + name).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs are answered by Accept-Language; a browser's choice is kept in a cookie. */
    private static class TwoLanguages implements LocaleResolver {

        private static final String CHOSEN = TwoLanguages.class.getName();

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
                return chosen;
            }
            if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") && request.getCookies() != null) {
                for (Cookie cookie : request.getCookies()) {
                    if (COOKIE.equals(cookie.getName())) {
                        return of(cookie.getValue());
                    }
                }
            }
            if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst().map(TwoLanguages::of).orElse(Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
            var chosen = of(locale == null ? "zh" : locale.getLanguage());
            request.setAttribute(CHOSEN, chosen);
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, chosen.getLanguage()).path("/")
                    .maxAge(Duration.ofDays(365)).sameSite("Lax").httpOnly(true).build().toString());
        }

        private static Locale of(String language) {
            return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
    }
}
