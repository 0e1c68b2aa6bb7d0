package org.binglian.studio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.binglian.access.Person;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.binglian.hall.OnceOnly;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Does what a form of the studio asks, once, and leaves for the next page ({@code studioTold}) what became of it. */
@Component
public class StudioForms {

    /** A form as it was sent. {@code once}: the key that it carries, null when acting twice does no harm; {@code typed}: what is shown again when it is refused. */
    public record Sent(String form, String once, Map<String, String> typed) {
    }

    private final OnceOnly onceOnly;
    private final Problems problems;
    private final MessageSource texts;

    StudioForms(OnceOnly onceOnly, Problems problems, MessageSource texts) {
        this.onceOnly = onceOnly;
        this.problems = problems;
        this.texts = texts;
    }

    /** @param act answers where to go when it is done @param back where the form stands @param done key of what is said then */
    public ModelAndView act(Person person, Sent sent, Supplier<String> act, String back, RedirectAttributes next, Locale locale, String done) {
        String where;
        try {
            where = sent.once() == null || !sent.once().matches("[0-9a-f-]{36}") ? act.get() : onceOnly.once(person, sent.form() + ":" + sent.once(), act);
            next.addFlashAttribute("studioTold", new StudioTold(sent.form(), true, null, texts.getMessage(done, null, locale), List.of(), Map.of()));
        } catch (RuntimeException failure) {
            next.addFlashAttribute("studioTold", refused(sent, failure, locale));
            where = back;
        }
        return new ModelAndView(new RedirectView(where, true, false, false));
    }

    private StudioTold refused(Sent sent, RuntimeException failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking && speaking.status() != 404 && speaking.status() != 403) {
                var body = problems.body(locale, speaking.status(), speaking.type(), speaking.args(), speaking.errors());
                return new StudioTold(sent.form(), false, String.valueOf(body.get("title")), String.valueOf(body.get("detail")), lines(body), sent.typed());
            }
        }
        throw failure;
    }

    private static List<StudioTold.Line> lines(Map<String, Object> body) {
        return body.get("errors") instanceof List<?> errors ? errors.stream().map(error -> (Map<?, ?>) error)
                .map(error -> new StudioTold.Line(String.valueOf(error.get("field")), String.valueOf(error.get("message")))).toList() : List.of();
    }
}
