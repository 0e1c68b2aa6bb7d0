package org.binglian.studio.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.modelling.change.DecisionTable;
import org.binglian.modelling.change.Feel;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.modelling.trial.TrialFailed;
import org.binglian.modelling.trial.Trials;
import org.springframework.stereotype.Component;

/** The classes of projects that the decision {@code project-class} in force knows, also those that an analyst added. */
@Component
class ProjectClasses {

    private static final String FILE = "decisions/project-class.dmn";

    private final ReleasedSets released;

    ProjectClasses(ReleasedSets released) {
        this.released = released;
    }

    /** Code to name, in the order of the table's rules. */
    Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DecisionTable table : tables()) {
            table.rules().forEach(rule -> text(table, rule, "projectClass").forEach(code -> names.putIfAbsent(code,
                    text(table, rule, "en".equals(locale.getLanguage()) ? "classNameEn" : "classNameZh").stream().findFirst().orElse(code))));
        }
        return names;
    }

    private List<DecisionTable> tables() {
        try {
            return released.newest().models().content(FILE).map(Trials::tables).orElse(List.of());
        } catch (TrialFailed unreadable) {
            return List.of();
        }
    }

    private static List<String> text(DecisionTable table, DecisionTable.Rule rule, String output) {
        return table.outputs().stream().filter(column -> column.expression().equals(output)).findFirst()
                .map(column -> Feel.texts(rule.cells().get(table.columns().indexOf(column)))).orElse(List.of());
    }
}
