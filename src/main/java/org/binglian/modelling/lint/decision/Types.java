package org.binglian.modelling.lint.decision;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A cell whose value does not fit the type of its column: a text without quotes, a number in quotes. */
final class Types extends DecisionLint.OfTables {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}_]+|\\p{IsHan}+");
    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    Types() {
        super("decision-types", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (!table.wellShaped()) {
            return;
        }
        Set<String> names = table.inputs().stream().flatMap(input -> NAME.matcher(input.expression()).results()).map(found -> found.group())
                .collect(Collectors.toSet());
        for (Table.Rule rule : table.rules()) {
            cells(table.inputs(), rule.inputs(), names, findings);
            cells(table.outputs(), rule.outputs(), names, findings);
            context.watch().ask();
        }
    }

    private static void cells(List<Table.Column> columns, List<Table.Cell> cells, Set<String> names, Findings findings) {
        for (int i = 0; i < columns.size(); i++) {
            String type = columns.get(i).type();
            var values = Values.of(cells.get(i).text());
            boolean forgotten = Values.pieces(inside(cells.get(i).text())).stream().map(String::strip)
                    .anyMatch(piece -> CODE.matcher(piece).matches() && !names.contains(piece) && !WORDS.contains(piece));
            if (forgotten || values.terms().stream().anyMatch(term -> !fits(term, type))) {
                findings.at(cells.get(i).node(), cells.get(i).text(), columns.get(i).title(), type.isEmpty() ? "string" : type);
            }
        }
    }

    private static String inside(String cell) {
        String text = cell.strip();
        return text.startsWith("not(") && text.endsWith(")") ? text.substring(4, text.length() - 1) : text;
    }

    private static boolean fits(Values.Term term, String type) {
        return term instanceof Values.Nothing || type.isEmpty()
                || (term instanceof Values.Text ? !NUMBERS.contains(type) && !type.equals("boolean")
                : term instanceof Values.Truth ? !NUMBERS.contains(type) && !type.equals("string") : !type.equals("string") && !type.equals("boolean"));
    }
}
