package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.FieldError;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out what a form asks; what is refused comes back as the page's error summary. */
@Component
class Doing {

    private final Once once;
    private final Problems problems;

    Doing(Once once, Problems problems) {
        this.once = once;
        this.problems = problems;
    }

    /** Whether it is done, now or before; when not, the model has {@code wrong} and the answer its status. */
    boolean done(String key, Runnable act, Locale locale, HttpServletResponse response, Model model) {
        try {
            once.act(key, act);
            return true;
        } catch (RuntimeException failure) {
            var refused = refused(failure);
            if (refused == null || refused.status() == 404 || refused.status() == 403) {
                throw failure;
            }
            response.setStatus(refused.status());
            model.addAttribute("wrong", wrong(refused, locale));
            model.addAttribute("once", key);
            return false;
        }
    }

    private static SpeakingFailure refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking) {
                return speaking;
            }
        }
        return null;
    }

    Wrong wrong(SpeakingFailure refused, Locale locale) {
        var body = problems.body(locale, refused.status(), refused.type(), refused.args(), refused.errors());
        @SuppressWarnings("unchecked")
        var errors = (List<Map<String, Object>>) body.getOrDefault("errors", List.of());
        var lines = new java.util.ArrayList<Wrong.Line>();
        for (int i = 0; i < errors.size(); i++) {
            lines.add(new Wrong.Line(place(refused.errors().get(i)), String.valueOf(errors.get(i).get("message"))));
        }
        return new Wrong(String.valueOf(body.get("title")), String.valueOf(body.get("detail")), lines);
    }

    /** A list of materials names the one that is meant. */
    private static String place(FieldError error) {
        return "materials".equals(error.field()) && error.args().length > 0 ? "m-" + error.args()[0] : error.field();
    }
}
