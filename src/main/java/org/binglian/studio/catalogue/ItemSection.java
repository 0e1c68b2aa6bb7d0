package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of an item on one page, in the order of its pages, and the columns of items.csv that it fills. */
enum ItemSection {

    NAMES("name_zh", "name_en", "legal_basis", "outcome_document", "provenance"),
    NATURE("stage", "kind", "power_type", "handling_type", "deciding_body", "board", "supervising_department", "flow", "commitment"),
    LIMITS("promised_days", "statutory_days", "statutory_unit"),
    SILENCE("decision_timeout_mode", "special_procedures"),
    SERVICE("visits", "fee"),
    CONSULTED("consulted"),
    PREREQUISITES("hard_prerequisites", "waivable_prerequisites"),
    CONDITION("project_classes", "condition");

    private final List<String> columns;

    ItemSection(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** As it stands in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ItemSection> at(String path) {
        return Stream.of(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** The page on which this column is asked. */
    static Optional<ItemSection> of(String column) {
        return Stream.of(values()).filter(one -> one.columns.contains(column)).findFirst();
    }
}
