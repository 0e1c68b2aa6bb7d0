package org.binglian.console.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;

/** Why a form was refused, in words: one sentence, and for each wrong field its name and what to do. */
public record Said(String detail, List<Line> lines) implements Serializable {

    /** {@code field} is the id of the field on the page. */
    public record Line(String field, String message) implements Serializable {
    }

    /** What is not there is left to the error page. */
    static Said of(Refusal refusal, Problems problems, Locale locale) {
        if (refusal.status() == 404) {
            throw refusal;
        }
        var body = problems.body(locale, refusal.status(), refusal.type(), refusal.args(), refusal.errors());
        var lines = body.get("errors") instanceof List<?> errors ? errors.stream().map(error -> (Map<?, ?>) error)
                .map(error -> new Line(String.valueOf(error.get("field")), String.valueOf(error.get("message")))).toList() : List.<Line>of();
        return new Said(String.valueOf(body.get("detail")), lines);
    }

    /** What is wrong with this field, null when nothing is. */
    public String of(String field) {
        return lines.stream().filter(line -> line.field().equals(field)).map(Line::message).findFirst().orElse(null);
    }
}
