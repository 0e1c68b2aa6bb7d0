package org.binglian.modelling.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.binglian.modelling.ModelSet;

/** What a draft lays over its base: name to content, null where the file is taken away. Contents count byte by byte. */
record Overlay(ModelSet base, Map<String, byte[]> files) {

    /** Keeps only what differs from the base. */
    static Overlay of(ModelSet base, Map<String, byte[]> files) {
        Map<String, byte[]> differing = new TreeMap<>();
        files.forEach((name, content) -> {
            if (!Arrays.equals(base.content(name).orElse(null), content)) {
                differing.put(name, content);
            }
        });
        return new Overlay(base, differing);
    }

    Overlay with(Map<String, byte[]> changed) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putAll(changed);
        return of(base, all);
    }

    ModelSet models() {
        Map<String, byte[]> laid = new TreeMap<>(files);
        laid.values().removeIf(content -> content == null);
        return base.with(laid).without(files.keySet().stream().filter(name -> files.get(name) == null).collect(Collectors.toSet()));
    }

    List<FileChange> changes() {
        return files.entrySet().stream().map(file -> new FileChange(file.getKey(), file.getValue() == null ? FileChange.Kind.REMOVED
                : base.names().contains(file.getKey()) ? FileChange.Kind.CHANGED : FileChange.Kind.ADDED)).toList();
    }

    /** The names whose content is another than in that one. */
    Set<String> differing(Overlay before) {
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(before.files.keySet());
        names.removeIf(name -> files.containsKey(name) == before.files.containsKey(name) && Arrays.equals(files.get(name), before.files.get(name)));
        return names;
    }

    /** The files that this changes and that are not in the newer base as they were in the old one, unless both made the same of them. */
    Set<String> conflicts(ModelSet newer) {
        return files.keySet().stream().filter(name -> !same(base, newer, name) && !Arrays.equals(files.get(name), newer.content(name).orElse(null)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean same(ModelSet one, ModelSet other, String name) {
        return Arrays.equals(one.content(name).orElse(null), other.content(name).orElse(null));
    }
}
