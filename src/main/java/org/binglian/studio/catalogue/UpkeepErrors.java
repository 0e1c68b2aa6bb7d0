package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.access.FieldError;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.access.SpeakingFailure;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** Puts what is wrong with a form into words, each at its field. */
@Component
class UpkeepErrors {

    /** A line of an imported file. */
    private static final Pattern FILE = Pattern.compile("([a-z]+)\\.csv:(\\d+)(?::(\\w+))?");
    private static final Set<String> EMPTY = Set.of("required", "EMPTY_VALUE");

    private final Problems problems;
    private final Words words;

    UpkeepErrors(Problems problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    /** What was refused; who is not known here or finds nothing gets no page again, but the refusal itself. */
    FormErrors of(RuntimeException failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking && speaking.status() != 404 && speaking.status() != 403) {
                return of(speaking, speaking.errors(), locale);
            }
        }
        throw failure;
    }

    /** These fields, before anything was asked of the list. */
    FormErrors of(List<FieldError> wrong, Locale locale) {
        return wrong.isEmpty() ? null : of(Refusal.invalid("catalogue-form"), wrong, locale);
    }

    /** What was saved, and cannot be submitted as it is; null when nothing is wrong. */
    FormErrors kept(List<FieldError> wrong, Locale locale) {
        return wrong.isEmpty() ? null : of(Refusal.invalid("catalogue-form-kept"), wrong, locale);
    }

    String message(FieldError error, Locale locale) {
        return of(Refusal.invalid("catalogue-form"), List.of(error), locale).lines().get(0).message();
    }

    private FormErrors of(SpeakingFailure type, List<FieldError> wrong, Locale locale) {
        var body = problems.body(locale, type.status(), type.type(), type.args(), wrong);
        String detail = String.valueOf(body.get("detail"));
        if (!(body.get("errors") instanceof List<?> errors)) {
            return new FormErrors(String.valueOf(body.get("title")), detail, List.of());
        }
        return new FormErrors(String.valueOf(body.get("title")), detail, errors.stream().map(error -> line((Map<?, ?>) error, locale)).toList());
    }

    private FormErrors.Line line(Map<?, ?> error, Locale locale) {
        Matcher file = FILE.matcher(String.valueOf(error.get("field")));
        if (file.matches()) {
            String where = words.of("upkeep.file.line", "", locale, file.group(1) + ".csv", file.group(2), file.group(3) == null ? "" : file.group(3),
                    error.get("message"));
            return new FormErrors.Line(file.group(1), where, where);
        }
        String field = Columns.asked(String.valueOf(error.get("field")));
        String message = String.valueOf(error.get("message"));
        String label = words.of("upkeep.field." + field, "", locale);
        if (EMPTY.contains(String.valueOf(error.get("code"))) && !label.isEmpty()) {
            String fill = words.of("upkeep.error.fill", "", locale, label);
            return new FormErrors.Line(field, fill, fill);
        }
        return new FormErrors.Line(field, message, label.isEmpty() ? message : words.of("upkeep.error.line", "", locale, label, message));
    }
}
