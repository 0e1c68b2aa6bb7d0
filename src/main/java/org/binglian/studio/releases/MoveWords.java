package org.binglian.studio.releases;

import java.util.List;
import java.util.Locale;
import org.binglian.engine.move.MovedDate;
import org.binglian.engine.move.Obstacle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a case cannot move, and which dates it has elsewhere, in an analyst's words. */
@Component
public class MoveWords {

    private final MessageSource texts;

    MoveWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Never empty: a case that failed for no reason of the models says so. */
    public List<String> reasons(List<Obstacle> obstacles, Locale locale) {
        return obstacles.isEmpty() ? List.of(text("move.reason.FAILED", locale)) : obstacles.stream().map(one -> text("move.reason." + one.reason(), locale,
                one.process(), one.element(), one.detail())).distinct().toList();
    }

    public List<String> dates(List<MovedDate> dates, Locale locale) {
        return dates.stream().map(one -> text("move.date." + (one.before() == null ? "new" : one.after() == null ? "gone" : one.earlier() ? "earlier" : "later"),
                locale, one.name(), place(one), one.before(), one.after())).distinct().toList();
    }

    private static String place(MovedDate date) {
        String item = date.item() == null ? "" : date.item();
        return date.department() == null ? item : (item + " " + date.department()).strip();
    }

    private String text(String key, Locale locale, Object... args) {
        Object[] plain = java.util.Arrays.stream(args).map(arg -> arg == null ? "" : arg.toString()).toArray();
        return texts.getMessage(key, plain, locale);
    }
}
