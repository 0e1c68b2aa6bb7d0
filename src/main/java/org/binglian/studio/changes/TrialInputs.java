package org.binglian.studio.changes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.binglian.modelling.change.DecisionTable;
import org.binglian.modelling.change.DecisionTable.Column;
import org.binglian.modelling.change.Feel;
import org.binglian.studio.changes.TrialField.Kind;
import org.springframework.stereotype.Component;

/** What a decision wants to know, as fields to fill in: by the names in its input expressions, with the values that its cells name. */
@Component
class TrialInputs {

    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|([A-Za-z_]\\w*)(\\s*\\()?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "if", "then", "else", "true", "false", "null", "in", "for", "return", "some",
            "every", "satisfies", "between", "instance", "of", "function");
    private static final int MOST_VALUES = 200;

    private final AnalystsWords words;

    TrialInputs(AnalystsWords words) {
        this.words = words;
    }

    /** @param typed what was typed, by the name of the field; wrong values carry their error when {@code asked} */
    List<TrialField> fields(DecisionTable table, Map<String, String> typed, boolean asked, Locale locale) {
        Map<String, TrialField> fields = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            boolean plain = PLAIN.matcher(column.expression()).matches();
            for (String name : names(column.expression())) {
                Kind kind = plain ? kind(column) : Kind.TEXT;
                String value = typed.getOrDefault(name, "").strip();
                fields.putIfAbsent(name, new TrialField(name, plain ? column.title() : name + " (" + column.title() + ")", kind,
                        plain ? values(table, column, locale) : List.of(), value, asked ? error(kind, column, value, locale) : null));
            }
        }
        return List.copyOf(fields.values());
    }

    /** What was typed, as the decision takes it: nothing typed is unknown, no texts are an empty list. */
    Map<String, Object> variables(List<TrialField> fields) {
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach(field -> variables.put(field.from(), value(field)));
        return variables;
    }

    private static Object value(TrialField field) {
        String typed = field.typed();
        if (field.kind() == Kind.TEXTS) {
            return Arrays.stream(typed.split("[,，、;；]")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        }
        if (typed.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case BOOLEAN -> Boolean.valueOf(typed);
            case NUMBER -> number(typed);
            default -> typed;
        };
    }

    private static Object number(String typed) {
        var number = new BigDecimal(typed);
        return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? (Object) number.intValueExact() : (Object) number.doubleValue();
    }

    private String error(Kind kind, Column column, String typed, Locale locale) {
        return kind == Kind.NUMBER && !typed.isEmpty() && !typed.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?")
                ? words.text("trial.error.number", locale, column.title()) : null;
    }

    private static Kind kind(Column column) {
        return switch (column.type()) {
            case "boolean" -> Kind.BOOLEAN;
            case "integer", "long", "double", "number" -> Kind.NUMBER;
            case "" -> Kind.TEXTS;
            default -> Kind.TEXT;
        };
    }

    private static Set<String> names(String expression) {
        Set<String> names = new LinkedHashSet<>();
        var found = NAME.matcher(expression);
        while (found.find()) {
            if (found.group(1) != null && found.group(2) == null && !WORDS.contains(found.group(1))) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    private List<TrialField.Value> values(DecisionTable table, Column column, Locale locale) {
        Set<String> values = new LinkedHashSet<>(Feel.texts(column.values()));
        int at = table.columns().indexOf(column);
        table.rules().forEach(rule -> {
            var quoted = QUOTED.matcher(rule.cells().get(at));
            while (quoted.find() && values.size() < MOST_VALUES) {
                values.add(quoted.group(1));
            }
            if (rule.cells().get(at).matches("-?\\d+(\\.\\d+)?")) {
                values.add(rule.cells().get(at));
            }
        });
        List<TrialField.Value> named = new ArrayList<>();
        values.forEach(code -> named.add(new TrialField.Value(code, words.name(code, column.expression(), locale))));
        return named;
    }
}
