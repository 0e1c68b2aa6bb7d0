package org.binglian.studio.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Model files by their folders: processes, decisions, forms. */
final class ModelFolders {

    private static final List<String> ORDER = List.of("processes", "decisions", "forms");

    /** A file and what people call it. */
    public record Listed(String name, String title) {
    }

    private ModelFolders() {
    }

    /** @param titles by file name */
    static Map<String, List<Listed>> of(Map<String, String> titles) {
        Map<String, List<Listed>> folders = new TreeMap<>(Comparator.comparing(ModelFolders::place).thenComparing(folder -> folder));
        titles.forEach((name, title) -> folders.computeIfAbsent(name.substring(0, name.lastIndexOf('/')), folder -> new ArrayList<>())
                .add(new Listed(name, title)));
        return folders;
    }

    private static int place(String folder) {
        return ORDER.indexOf(folder.replaceFirst("/.*", ""));
    }
}
