package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.binglian.access.FieldError;
import org.binglian.catalogue.Prerequisite;
import org.springframework.util.MultiValueMap;

/** What was typed on one page of an item, as columns of its row; and what of a row of such a page cannot be read. */
final class ItemForm {

    /** A department that is asked. */
    record Asked(String department, String days, String mode) {
    }

    /** A prerequisite with its gate; {@code words}: what it says, null where it is empty. */
    record Needed(String items, String gate, String words) {
    }

    private static final List<String> SEVERAL = List.of("special_procedures", "project_classes");

    private final MultiValueMap<String, String> said;
    private final List<FieldError> errors = new ArrayList<>();

    ItemForm(MultiValueMap<String, String> said) {
        this.said = said;
    }

    /** Rows that cannot be read; to be asked after {@link #over}. */
    List<FieldError> errors() {
        return errors;
    }

    /** The row with what this page asks in the place of what it said. */
    Map<String, String> over(Map<String, String> row, ItemSection section) {
        Map<String, String> changed = new TreeMap<>(row);
        switch (section) {
            case CONSULTED -> changed.put("consulted", consulted());
            case PREREQUISITES -> prerequisites(changed);
            default -> section.columns().forEach(column -> changed.put(column, SEVERAL.contains(column)
                    ? said.getOrDefault(column, List.of()).stream().filter(one -> !one.isBlank()).collect(Collectors.joining(";")) : text(column)));
        }
        if (section == ItemSection.LIMITS && text("statutory_days").isEmpty()) {
            changed.put("statutory_unit", "");
        }
        return changed;
    }

    List<Asked> asked() {
        return rows("consulted_department", "consulted_days", "consulted_mode").map(row -> new Asked(row.get(0), row.get(1), row.get(2))).toList();
    }

    List<Needed> needed() {
        return rows("prerequisite_items", "prerequisite_gate").map(row -> new Needed(row.get(0), row.get(1), null)).toList();
    }

    static List<Asked> asked(String consulted) {
        return split(consulted).map(one -> one.split(":", -1)).filter(parts -> parts.length == 3).map(parts -> new Asked(parts[0], parts[1], parts[2])).toList();
    }

    static List<Needed> needed(Map<String, String> row) {
        return Stream.concat(split(row.getOrDefault("hard_prerequisites", "")).map(one -> new Needed(one, "HARD", null)),
                split(row.getOrDefault("waivable_prerequisites", "")).map(one -> new Needed(one.replaceAll(":.*", ""), one.replaceAll(".*:", ""), null))).toList();
    }

    private String consulted() {
        List<String> written = new ArrayList<>();
        int at = 0;
        for (Asked one : asked()) {
            if (!one.department().isEmpty()) {
                if (!one.days().matches("[1-9][0-9]{0,2}")) {
                    errors.add(new FieldError("consulted-days-" + at, "WORKING_DAYS_NEEDED", one.days()));
                }
                written.add(one.department() + ":" + one.days() + ":" + one.mode());
            }
            at++;
        }
        return String.join(";", written);
    }

    private void prerequisites(Map<String, String> row) {
        List<String> hard = new ArrayList<>();
        List<String> waivable = new ArrayList<>();
        int at = 0;
        for (Needed one : needed()) {
            if (!one.items().isEmpty()) {
                readable(one.items(), at);
                if ("HARD".equals(one.gate())) {
                    hard.add(one.items());
                } else {
                    waivable.add(one.items() + ":" + one.gate());
                }
            }
            at++;
        }
        row.put("hard_prerequisites", String.join(";", hard));
        row.put("waivable_prerequisites", String.join(";", waivable));
    }

    private void readable(String items, int at) {
        try {
            if (Prerequisite.parseHard(items).size() == 1) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        errors.add(new FieldError("prerequisite-items-" + at, "PREREQUISITE_LINE", items));
    }

    private Stream<List<String>> rows(String... columns) {
        var lists = Arrays.stream(columns).map(column -> said.getOrDefault(column, List.of())).toList();
        return IntStream.range(0, lists.stream().mapToInt(List::size).min().orElse(0)).mapToObj(at -> lists.stream().map(list -> list.get(at).strip()).toList());
    }

    private String text(String column) {
        String typed = said.getFirst(column);
        return typed == null ? "" : typed.strip();
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split(";")).map(String::strip).filter(one -> !one.isEmpty());
    }
}
