package org.binglian.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Problems as RFC 9457 wants them, in the language of the asker: {@code application/problem+json}. */
@Component
public class Problems {

    private final MessageSource texts;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    Problems(MessageSource texts, LocaleResolver languages, ObjectMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.json = json;
    }

    /** The body of a problem; texts that are missing are left to the type. */
    public Map<String, Object> body(Locale locale, int status, String type, Object[] args, List<FieldError> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + type);
        var title = text(locale, "problem." + type, type, args);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", text(locale, "problem." + type + ".detail", title, args));
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(error -> error(locale, error)).toList());
        }
        return body;
    }

    /** The problem in one sentence, each refused field with its name and what is wrong with it, for those who see no problem body. */
    public String sentence(Locale locale, SpeakingFailure failure) {
        var detail = text(locale, "problem." + failure.type() + ".detail", text(locale, "problem." + failure.type(), failure.type(),
                failure.args()), failure.args());
        return failure.errors().isEmpty() ? detail : failure.errors().stream().map(error -> text(locale, "field.line", error.code(),
                new Object[] {text(locale, "field.name." + error.field(), error.field(), null),
                    text(locale, "field." + error.code(), error.code(), error.args())})).collect(Collectors.joining(" ", detail + " ", ""));
    }

    /** Writes a problem as the whole answer. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String type, Object... args)
            throws IOException {
        var body = json.writeValueAsBytes(body(languages.resolveLocale(request), status, type, args, List.of()));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> error(Locale locale, FieldError error) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", error.field());
        map.put("code", error.code());
        map.put("message", text(locale, "field." + error.code(), error.code(), error.args()));
        return map;
    }

    private String text(Locale locale, String key, String otherwise, Object[] args) {
        var shown = Arrays.stream(args == null ? new Object[0] : args)
                .map(arg -> arg instanceof Enum<?> value ? value.name()
                : arg instanceof Department department ? department.name(locale) : arg).toArray();
        return texts.getMessage(key, shown, otherwise, locale);
    }
}
