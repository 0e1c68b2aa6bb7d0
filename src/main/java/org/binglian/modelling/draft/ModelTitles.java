package org.binglian.modelling.draft;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.engine.model.Release;
import org.binglian.modelling.ModelSet;
import org.springframework.stereotype.Component;

/** What model files are called: the name of a process or decision; for a form the shortest name of a task that shows it; else the file's own name. */
@Component
public class ModelTitles {

    private static final int KEPT = 2000;

    private final Map<String, Named> kept = new ConcurrentHashMap<>();

    /** The title of every file of the set. */
    public SortedMap<String, String> of(ModelSet models) {
        SortedMap<String, String> titles = new TreeMap<>();
        Map<String, String> tasks = new TreeMap<>();
        models.files().forEach((name, content) -> {
            if (!name.endsWith(".form")) {
                Named named = named(content);
                titles.put(name, named.title().orElse(fileName(name)));
                named.forms().forEach((form, task) -> tasks.merge(form, task, Named::shorter));
            }
        });
        models.names().stream().filter(name -> name.endsWith(".form")).forEach(name -> titles.put(name, tasks.getOrDefault(fileName(name), fileName(name))));
        return titles;
    }

    private Named named(byte[] content) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(Release.sha256(content), sha -> Named.read(content));
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
