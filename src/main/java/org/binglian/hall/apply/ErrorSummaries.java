package org.binglian.hall.apply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.binglian.access.FieldError;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.binglian.hall.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a refusal into the words of a page: what is wrong, at which field, and what to do. */
@Component
public class ErrorSummaries {

    private static final Map<String, String> PLAIN = Map.of("required", "apply.error.required", "choice", "apply.error.choose", "number", "apply.error.number",
            "code.SHAPE", "apply.error.shape", "code.CHECK_DIGIT", "apply.error.digit", "code.DATE", "apply.error.shape");

    /** What is chosen, not typed. */
    private static final Set<String> CHOSEN = Set.of("investment", "land", "sector", "items", "requested");

    private final Problems problems;
    private final MessageSource texts;
    private final Words words;

    ErrorSummaries(Problems problems, MessageSource texts, Words words) {
        this.problems = problems;
        this.texts = texts;
        this.words = words;
    }

    public ErrorSummary of(SpeakingFailure refused, Locale locale) {
        return of(refused, UnaryOperator.identity(), locale);
    }

    /** @param anchor from the name of a field to its id on the page; a refusal that names no field stands at the field {@code page} */
    public ErrorSummary of(SpeakingFailure refused, UnaryOperator<String> anchor, Locale locale) {
        var body = problems.body(locale, refused.status(), refused.type(), refused.args(), List.of());
        String detail = String.valueOf(body.get("detail"));
        var lines = refused.errors().isEmpty() ? List.of(new ErrorSummary.Line(anchor.apply("page"), detail, detail))
                : refused.errors().stream().map(error -> line(error, refused, anchor, locale)).toList();
        return new ErrorSummary(String.valueOf(body.get("title")), refused.errors().isEmpty() ? null : detail, lines);
    }

    /** These errors under the heading of that refusal. */
    ErrorSummary of(SpeakingFailure type, List<FieldError> errors, Locale locale) {
        var body = problems.body(locale, type.status(), type.type(), type.args(), List.of());
        return new ErrorSummary(String.valueOf(body.get("title")), String.valueOf(body.get("detail")), errors.stream()
                .map(error -> line(error, type, UnaryOperator.identity(), locale)).toList());
    }

    private ErrorSummary.Line line(FieldError error, SpeakingFailure refused, UnaryOperator<String> anchor, Locale locale) {
        String label = words.of("apply.field." + error.field(), "", locale);
        String plain = PLAIN.get(error.code());
        if (plain != null && !label.isEmpty()) {
            String message = texts.getMessage(CHOSEN.contains(error.field()) ? "apply.error.choose" : plain, new Object[] {label}, locale);
            return new ErrorSummary.Line(anchor.apply(error.field()), message, message);
        }
        var body = problems.body(locale, refused.status(), refused.type(), refused.args(), List.of(error));
        String message = String.valueOf(((Map<?, ?>) ((List<?>) body.get("errors")).get(0)).get("message"));
        return new ErrorSummary.Line(anchor.apply(error.field()), message, label.isEmpty() ? message
                : texts.getMessage("apply.error.line", new Object[] {label, message}, locale));
    }
}
