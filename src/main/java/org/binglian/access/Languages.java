package org.binglian.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese first, the others beside it: every file in {@code messages/} and the choice between the languages. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final String COOKIE = "lang";

    @Bean
    OfferedLanguages offeredLanguages() {
        return OfferedLanguages.in(getClass().getClassLoader());
    }

    @Bean
    MessageSource messageSource(OfferedLanguages offered) {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames(offered.basenames());
        return source;
    }

    @Bean
    LocaleResolver localeResolver(OfferedLanguages offered) {
        return new ChosenLanguage(offered);
    }

    /** Programs are answered by Accept-Language; a browser's choice is kept in a cookie. */
    private record ChosenLanguage(OfferedLanguages offered) implements LocaleResolver {

        private static final String CHOSEN = ChosenLanguage.class.getName();

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
                return chosen;
            }
            if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") && request.getCookies() != null) {
                for (Cookie cookie : request.getCookies()) {
                    if (COOKIE.equals(cookie.getName())) {
                        return offered.of(cookie.getValue());
                    }
                }
            }
            if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                    .filter(offered::offers).findFirst().map(offered::of).orElse(Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
            var chosen = offered.of(locale == null ? "zh" : locale.getLanguage());
            request.setAttribute(CHOSEN, chosen);
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, chosen.getLanguage()).path("/")
                    .maxAge(Duration.ofDays(365)).sameSite("Lax").httpOnly(true).build().toString());
        }
    }
}
