package org.binglian.modelling.lint.decision;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.modelling.lint.ModelText;

/** The tables that came with the program: their columns are what our readers ask of a table of that key. */
final class Released {

    private static final Map<String, Optional<Table>> TABLES = new ConcurrentHashMap<>();

    private Released() {
    }

    static Optional<Table> table(String key) {
        return key.matches("[a-z]+(-[a-z]+){0,5}") ? TABLES.computeIfAbsent(key, Released::read) : Optional.empty();
    }

    private static Optional<Table> read(String key) {
        try (var content = Released.class.getResourceAsStream("/decisions/" + key + ".dmn")) {
            return content == null ? Optional.empty() : ModelText.xml(content.readAllBytes()).flatMap(root -> root.child("decision"))
                    .flatMap(decision -> decision.child("decisionTable").map(table -> Table.of(decision, table)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
