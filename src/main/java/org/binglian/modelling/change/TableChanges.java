package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import org.binglian.modelling.change.ComparedTable.Cell;
import org.binglian.modelling.change.ComparedTable.Head;
import org.binglian.modelling.change.ComparedTable.Row;
import org.binglian.modelling.change.DecisionTable.Column;

/** A compared table in words: a row is named by its number and its conditions. */
final class TableChanges {

    private final String file;
    private final ComparedTable table;
    private final List<Change> changes = new ArrayList<>();

    TableChanges(String file, ComparedTable table) {
        this.file = file;
        this.table = table;
    }

    List<Change> all() {
        if (!table.before().hitPolicy().equals(table.after().hitPolicy())) {
            add(table.after().key(), ChangeKind.HIT_POLICY_CHANGED, table.before().hitPolicy(), table.after().hitPolicy(),
                    Words.named("hit-policy", table.before().hitPolicy()), Words.named("hit-policy", table.after().hitPolicy()));
        }
        table.heads().forEach(this::column);
        var stayed = table.heads().stream().filter(head -> head.before() != null && head.after() != null).toList();
        var kept = KeptOrder.of(stayed.stream().map(head -> table.before().columns().indexOf(head.before())).toList());
        for (int i = 0; i < stayed.size(); i++) {
            if (!kept.get(i)) {
                add(stayed.get(i).after().id(), ChangeKind.COLUMN_MOVED, null, null, Words.plain(stayed.get(i).after().title()));
            }
        }
        table.rows().forEach(this::row);
        return changes;
    }

    private void column(Head head) {
        Column shown = head.shown();
        switch (head.sign()) {
            case ADDED -> add(shown.id(), shown.input() ? ChangeKind.INPUT_COLUMN_ADDED : ChangeKind.OUTPUT_COLUMN_ADDED, null, shown.title(),
                    Words.plain(shown.title()), Words.plain(shown.expression()));
            case REMOVED -> add(shown.id(), shown.input() ? ChangeKind.INPUT_COLUMN_REMOVED : ChangeKind.OUTPUT_COLUMN_REMOVED, shown.title(), null,
                    Words.plain(shown.title()), Words.plain(shown.expression()));
            case CHANGED -> {
                detail(head, "label", head.before().label(), head.after().label());
                detail(head, "expression", head.before().expression(), head.after().expression());
                detail(head, "type", head.before().type(), head.after().type());
                detail(head, "values", head.before().values(), head.after().values());
            }
            default -> { }
        }
    }

    private void detail(Head head, String what, String was, String is) {
        if (!was.equals(is)) {
            add(head.after().id(), ChangeKind.COLUMN_CHANGED, was, is, Words.plain(head.after().title()), Words.say("change.column." + what), value(was),
                    value(is));
        }
    }

    private void row(Row row) {
        Words number = Words.plain(String.valueOf(row.number()));
        String id = row.shown().id();
        if (row.before() == null) {
            add(id, ChangeKind.RULE_ADDED, null, note(row), number, when(row), then(row));
        } else if (row.after() == null) {
            add(id, ChangeKind.RULE_REMOVED, note(row), null, number, when(row), then(row));
        } else {
            if (row.moved()) {
                add(id, ChangeKind.RULE_MOVED, String.valueOf(row.numberBefore()), String.valueOf(row.numberAfter()), number, when(row),
                        Words.plain(String.valueOf(row.numberBefore())));
            }
            for (int i = 0; i < table.heads().size(); i++) {
                Head head = table.heads().get(i);
                Cell cell = row.cells().get(i);
                if (cell.changed() && head.before() != null && head.after() != null) {
                    add(id, ChangeKind.CELL_CHANGED, cell.before(), cell.after(), number, when(row), Words.plain(head.after().title()),
                            Feel.words(cell.before(), head.before().expression()), Feel.words(cell.after(), head.after().expression()));
                }
            }
            if (row.noteChanged()) {
                add(id, ChangeKind.RULE_NOTE_CHANGED, row.before().note(), row.after().note(), number, when(row), value(row.before().note()),
                        value(row.after().note()));
            }
        }
    }

    private static String note(Row row) {
        return row.shown().note();
    }

    /** Its conditions; "otherwise" when it has none. */
    private Words when(Row row) {
        return said(row, true, "change.otherwise");
    }

    private Words then(Row row) {
        return said(row, false, "change.none");
    }

    private Words said(Row row, boolean inputs, String otherwise) {
        List<Words> said = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            Head head = table.heads().get(i);
            Cell cell = row.cells().get(i);
            String value = cell.after() == null ? cell.before() : cell.after();
            if (head.shown().input() == inputs && value != null && !value.isBlank()) {
                said.add(Words.say("change.is", Words.plain(head.shown().title()), Feel.words(value, head.shown().expression())));
            }
        }
        return said.isEmpty() ? Words.say(otherwise) : Words.list(said);
    }

    private static Words value(String value) {
        return value.isBlank() ? Words.say("change.none") : Words.plain(value);
    }

    private void add(String element, ChangeKind kind, String was, String is, Words... arguments) {
        var named = new ArrayList<Words>(List.of(Words.plain(table.after().name())));
        named.addAll(List.of(arguments));
        changes.add(Change.of(file, element, kind, was, is, named.toArray(Words[]::new)));
    }
}
