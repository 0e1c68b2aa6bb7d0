package org.binglian.modelling.lint.decision;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Severity;

/** A table of ours without an output that its readers ask for, or with an input that nobody gives it. */
final class Columns extends DecisionLint.OfTables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    Columns() {
        super("decision-columns", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        Released.table(table.decision().id()).ifPresent(released -> {
            Set<String> outputs = names(table);
            names(released).stream().filter(name -> !outputs.contains(name)).sorted().forEach(name -> findings.at(table.node(), name, table.decision().id()));
            Set<String> given = released.inputs().stream().map(Table.Column::expression).flatMap(text -> NAME.matcher(text).results())
                    .map(found -> found.group()).collect(Collectors.toSet());
            if (!calledByAProcess(table.decision().id(), context)) {
                table.inputs().forEach(input -> NAME.matcher(TEXT.matcher(input.expression()).replaceAll("")).results().map(found -> found.group())
                        .filter(name -> input.expression().equals(name) && !given.contains(name))
                        .forEach(name -> findings.warn(input.node(), name, table.decision().id())));
            }
        });
    }

    private static Set<String> names(Table table) {
        return table.outputs().stream().map(Table.Column::expression).collect(Collectors.toSet());
    }

    /** Such a table sees the variables of the process, whatever they are. */
    private static boolean calledByAProcess(String decision, LintContext context) {
        return context.files(ModelFile.Kind.BPMN).flatMap(file -> file.bpmn().all("businessRuleTask"))
                .anyMatch(task -> task.camunda("decisionRef").equals(decision));
    }
}
