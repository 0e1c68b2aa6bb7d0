package org.binglian.desk.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form asks and leaves for the next page what became of it. */
@Component
public class Telling {

    private final Problems problems;
    private final MessageSource texts;

    Telling(Problems problems, MessageSource texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** Answers whether it was done. What is not there, or not yours, is left to the error page. @param done the text's key, with its values */
    public boolean tell(String form, Map<String, String> typed, RedirectAttributes next, Locale locale, Runnable act, String done, Object... values) {
        try {
            act.run();
            next.addFlashAttribute("deskTold", new Told(form, true, texts.getMessage(done, values, done, locale), List.of(), Map.of()));
            return true;
        } catch (RuntimeException failure) {
            next.addFlashAttribute("deskTold", refused(form, typed, locale, failure));
            return false;
        }
    }

    private Told refused(String form, Map<String, String> typed, Locale locale, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking && speaking.status() != 404) {
                var body = problems.body(locale, speaking.status(), speaking.type(), speaking.args(), speaking.errors());
                var given = new LinkedHashMap<>(typed);
                given.remove("_csrf");
                return new Told(form, false, String.valueOf(body.get("detail")), lines(body), given);
            }
        }
        throw failure;
    }

    private static List<Told.Line> lines(Map<String, Object> body) {
        return body.get("errors") instanceof List<?> errors ? errors.stream().map(error -> (Map<?, ?>) error)
                .map(error -> new Told.Line(String.valueOf(error.get("field")), String.valueOf(error.get("message")))).toList() : List.of();
    }
}
