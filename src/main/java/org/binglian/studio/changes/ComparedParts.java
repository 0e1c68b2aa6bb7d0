package org.binglian.studio.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.modelling.change.Change;
import org.binglian.modelling.change.FormReading;
import org.binglian.modelling.change.Sign;
import org.springframework.stereotype.Component;

/** The parts of a form in the order of the draft; those that went stand last. */
@Component
class ComparedParts {

    private static final int LONGEST = 120;

    private final AnalystsWords words;

    ComparedParts(AnalystsWords words) {
        this.words = words;
    }

    List<ComparedFile.Part> of(byte[] before, byte[] after, List<Change> changes, Locale locale) {
        var old = read(before);
        var now = read(after);
        Set<String> touched = changes.stream().map(Change::element).collect(Collectors.toSet());
        List<ComparedFile.Part> parts = new ArrayList<>();
        now.forEach((name, field) -> parts.add(part(field, !old.containsKey(name) ? Sign.ADDED : touched.contains(name) ? Sign.CHANGED : Sign.SAME, locale)));
        old.forEach((name, field) -> {
            if (!now.containsKey(name)) {
                parts.add(part(field, Sign.REMOVED, locale));
            }
        });
        return parts;
    }

    private static Map<String, FormReading.Field> read(byte[] content) {
        try {
            return content == null ? Map.of() : FormReading.read(content).fields();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private ComparedFile.Part part(FormReading.Field field, Sign sign, Locale locale) {
        String label = field.label().isBlank() ? field.text().isBlank() ? field.key() : field.text() : field.label();
        return new ComparedFile.Part(label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label,
                words.say(org.binglian.modelling.change.Words.named("field", field.type()), locale), field.required(), sign);
    }
}
