package org.binglian.hall.progress;

import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.hall.CriticalPath;
import org.binglian.hall.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on whom a date hangs: one sentence, and a line for each step of the chain. */
@Component
class CriticalWords {

    private final MessageSource texts;
    private final Words words;

    CriticalWords(MessageSource texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** {@code sentence} null where nothing is left to wait for. */
    record Told(String sentence, List<String> steps) {
    }

    Told of(CriticalPath path, Locale locale) {
        if (path == null || path.steps().isEmpty()) {
            return new Told(null, List.of());
        }
        var steps = path.steps().stream().map(step -> text("progress.step." + step.kind(), step, locale)).toList();
        var first = path.steps().get(0);
        String sentence = texts.getMessage("progress.hangs", new Object[] {text("progress.hangs." + first.kind(), first, locale),
            String.valueOf(path.end())}, locale);
        return new Told(sentence, steps);
    }

    private String text(String key, CriticalPath.Step step, Locale locale) {
        String item = step.itemCode() == null ? "" : step.itemCode() + " " + words.item(ItemCode.of(step.itemCode()), locale);
        String department = step.department() == null ? "" : words.department(step.department(), locale);
        return texts.getMessage(key, new Object[] {department, item, String.valueOf(step.until()), step.workingDays(),
            words.stage(step.stage(), locale)}, locale);
    }
}
