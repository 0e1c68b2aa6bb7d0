package org.binglian.studio.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.binglian.modelling.change.ComparedTable;
import org.binglian.modelling.change.DecisionTable;
import org.binglian.modelling.change.Sign;
import org.springframework.stereotype.Component;

/** Decision tables laid over their former selves, cell by cell. */
@Component
class ComparedTables {

    private final AnalystsWords words;

    ComparedTables(AnalystsWords words) {
        this.words = words;
    }

    /** Either content may be null: then the whole table came or went. */
    List<ComparedFile.Table> of(byte[] before, byte[] after, boolean whole, Locale locale) {
        var old = read(before);
        var now = read(after);
        List<ComparedFile.Table> tables = new ArrayList<>();
        now.forEach(table -> tables.add(table(ComparedTable.of(former(old, table), table), whole, locale)));
        return tables;
    }

    private static DecisionTable former(List<DecisionTable> old, DecisionTable table) {
        return old.stream().filter(one -> one.key().equals(table.key())).findFirst()
                .orElse(new DecisionTable(table.key(), table.name(), table.hitPolicy(), List.of(), List.of()));
    }

    private static List<DecisionTable> read(byte[] content) {
        try {
            return content == null ? List.of() : DecisionTable.read(content);
        } catch (IOException e) {
            return List.of();
        }
    }

    private ComparedFile.Table table(ComparedTable compared, boolean whole, Locale locale) {
        var rows = compared.rows().stream().filter(row -> whole || row.sign() != Sign.SAME).map(row -> row(compared, row, locale)).toList();
        return new ComparedFile.Table(compared.after().key(), compared.after().name(),
                compared.heads().stream().map(head -> new ComparedFile.Head(head.shown().title(), head.shown().input(), head.sign())).toList(), rows,
                compared.rows().size() - rows.size());
    }

    private ComparedFile.Row row(ComparedTable table, ComparedTable.Row row, Locale locale) {
        List<ComparedFile.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var column = table.heads().get(i).shown();
            boolean both = row.before() != null && row.after() != null && cell.changed();
            String text = row.after() == null ? cell.before() : cell.after();
            cells.add(new ComparedFile.Cell(shown(text, column, locale), both ? shown(cell.before(), column, locale) : null));
        }
        return new ComparedFile.Row(row.number(), row.moved() || row.after() == null ? row.numberBefore() : null, row.sign(), cells, row.shown().note(),
                row.noteChanged() ? row.before().note() : null);
    }

    private String shown(String cell, DecisionTable.Column column, Locale locale) {
        return cell == null ? "" : cell.isBlank() ? column.input() ? words.text("change.any", locale) : "" : words.cell(cell, column, locale);
    }
}
