package org.binglian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds of entries that the source puts into the record. */
final class Kinds {

    private static final String KIND = "[A-Z][A-Z0-9_]{2,}";

    private Kinds() {
    }

    /** Each kind and the file that records it; an entry whose kind cannot be read from the source is not allowed. */
    static Map<String, Path> all() {
        Map<String, Path> kinds = new TreeMap<>();
        Stream.of("new Entry", "ReviewEntries\\.of", "(?<![.\\w])record", "entries\\.record").flatMap(name -> Sources.calls(name).stream())
                .filter(call -> call.arguments().size() > 2 && !call.arguments().get(0).contains(" ")).forEach(call -> {
                    var said = call.literals(1).stream().filter(text -> text.matches(KIND)).toList();
                    if (said.isEmpty()) {
                        assertThat(call.arguments().get(1)).as("kind in %s", call).isEqualTo("kind");
                        assertThat(Sources.read(call.file())).as("helper in %s", call)
                                .containsPattern("void record\\(\\w+ \\w+, String kind|static Entry of\\(ItemKey key, String kind");
                    }
                    said.forEach(kind -> kinds.put(kind, call.file()));
                });
        return kinds;
    }
}
