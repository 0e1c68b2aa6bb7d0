package org.binglian.studio.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.change.Change;
import org.binglian.modelling.change.ChangeKind;
import org.binglian.modelling.change.Changes;
import org.binglian.modelling.change.Sign;
import org.binglian.modelling.draft.ModelTitles;
import org.springframework.stereotype.Component;

/** Two sets of models side by side, file by file, in the words of a language. */
@Component
class ComparedFiles {

    private final AnalystsWords words;
    private final ModelTitles titles;
    private final ComparedTables tables;
    private final ComparedParts parts;

    ComparedFiles(AnalystsWords words, ModelTitles titles, ComparedTables tables, ComparedParts parts) {
        this.words = words;
        this.titles = titles;
        this.tables = tables;
        this.parts = parts;
    }

    /** @param whole unchanged rows of tables too */
    List<ComparedFile> of(ModelSet before, ModelSet after, boolean whole, Locale locale) {
        Map<String, List<Change>> byFile = Changes.between(before, after).stream()
                .collect(Collectors.groupingBy(Change::file, LinkedHashMap::new, Collectors.toList()));
        var named = titles.of(after);
        var formerly = titles.of(before);
        return byFile.entrySet().stream().map(one -> file(one.getKey(), named.getOrDefault(one.getKey(), formerly.get(one.getKey())), one.getValue(),
                before, after, whole, locale)).toList();
    }

    private ComparedFile file(String name, String title, List<Change> changes, ModelSet before, ModelSet after, boolean whole, Locale locale) {
        byte[] old = before.content(name).orElse(null);
        byte[] now = after.content(name).orElse(null);
        boolean readable = changes.stream().noneMatch(change -> change.kind() == ChangeKind.FILE_UNREADABLE);
        return new ComparedFile(name, title, name.substring(name.lastIndexOf('.') + 1), old != null, now != null,
                lines(changes, false, locale), lines(changes, true, locale), marks(changes, false), marks(changes, true),
                readable && name.endsWith(".dmn") ? tables.of(old, now, whole, locale) : List.of(),
                readable && name.endsWith(".form") ? parts.of(old, now, changes, locale) : List.of());
    }

    private List<ComparedFile.Line> lines(List<Change> changes, boolean aside, Locale locale) {
        return changes.stream().filter(change -> change.aside() == aside)
                .map(change -> new ComparedFile.Line(change.element(), change.kind().name(), change.kind().sign(), words.say(change.words(), locale))).toList();
    }

    /** The strongest mark of each element on this side. */
    private static String marks(List<Change> changes, boolean after) {
        Map<String, Sign> marks = new LinkedHashMap<>();
        changes.stream().filter(change -> !change.element().isEmpty()).forEach(change -> {
            Sign sign = change.kind() == ChangeKind.MULTI_ADDED || change.kind() == ChangeKind.MULTI_REMOVED ? Sign.CHANGED : change.kind().sign();
            String id = !after && change.kind() == ChangeKind.ID_CHANGED ? change.before() : change.element();
            if (sign != (after ? Sign.REMOVED : Sign.ADDED)) {
                marks.merge(id, sign, (one, other) -> one == Sign.CHANGED ? other : one);
            }
        });
        return marks.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).collect(Collectors.joining(" "));
    }
}
