package org.binglian.modelling.rehearsal.scenario;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.binglian.modelling.ModelSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * A scenario for each class of projects that a draft's {@code project-class} adds: the facts of the simple project, changed to what the
 * rule of the class asks. Read from the table as data; a rule whose entries say more than a value or a bound keeps the facts as they are.
 */
@Component
class AddedClasses {

    static final String TABLE = "decisions/project-class.dmn";
    private static final String MODEL = "03-simple-cycle";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** One rule: what it asks of each input, and its first output. */
    record Asks(String code, Map<String, String> inputs) {
    }

    List<Scenario> scenarios(ModelSet released, ModelSet draft, List<Scenario> all) {
        var pattern = all.stream().filter(one -> one.id().equals(MODEL)).findFirst();
        if (pattern.isEmpty()) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>();
        rules(released).forEach(rule -> known.add(rule.code()));
        List<Scenario> added = new ArrayList<>();
        for (var rule : rules(draft)) {
            if (known.add(rule.code())) {
                added.add(scenario(rule, pattern.get()));
            }
        }
        return added;
    }

    private static Scenario scenario(Asks rule, Scenario like) {
        var p = like.project();
        Map<String, BigDecimal> numbers = new HashMap<>(p.numbers());
        rule.inputs().forEach((name, test) -> {
            if (numbers.containsKey(name) && test.matches(".*\\d.*")) {
                numbers.put(name, within(test));
            }
        });
        List<String> features = rule.inputs().getOrDefault("features", "").contains("\"") ? List.of(text(rule, "features", "")) : p.features();
        var project = new Scenario.Project(p.name() + " " + rule.code(), text(rule, "investment", p.investment()), text(rule, "sector", p.sector()),
                text(rule, "land", p.land()), text(rule, "region", p.region()), numbers, features, p.plots());
        return new Scenario("class-" + rule.code().toLowerCase(java.util.Locale.ROOT), new Scenario.Said("新增类别：" + rule.code(), "The added class " + rule.code()),
                like.about(), project, like.legs(), like.acts(), like.workingDays());
    }

    private static String text(Asks rule, String input, String otherwise) {
        var found = TEXT.matcher(rule.inputs().getOrDefault(input, ""));
        return found.find() ? found.group(1) : otherwise;
    }

    /** A number that a test such as {@code ]0..10000]}, {@code < 5} or {@code >= 300} lets through. */
    private static BigDecimal within(String test) {
        var found = NUMBER.matcher(test);
        List<BigDecimal> bounds = new ArrayList<>();
        while (found.find()) {
            bounds.add(new BigDecimal(found.group()));
        }
        BigDecimal last = bounds.get(bounds.size() - 1);
        if (test.contains("..")) {
            return bounds.get(0).add(last).divide(BigDecimal.valueOf(2));
        }
        return test.contains(">") ? last.add(BigDecimal.ONE) : test.contains("<") ? last.divide(BigDecimal.valueOf(2)) : last;
    }

    private static List<Asks> rules(ModelSet models) {
        List<Asks> rules = new ArrayList<>();
        models.content(TABLE).ifPresent(content -> {
            try {
                for (var table : Dmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(DecisionTable.class)) {
                    table.getRules().forEach(rule -> rules.add(asks(table, rule)));
                }
            } catch (RuntimeException e) {
                rules.clear();
            }
        });
        return rules;
    }

    private static Asks asks(DecisionTable table, Rule rule) {
        Map<String, String> inputs = new HashMap<>();
        int at = 0;
        for (var input : table.getInputs()) {
            inputs.put(input.getInputExpression().getText().getTextContent().strip(), rule.getInputEntries().stream().skip(at).findFirst()
                    .map(entry -> entry.getTextContent().strip()).orElse(""));
            at++;
        }
        return new Asks(rule.getOutputEntries().iterator().next().getTextContent().strip().replace("\"", ""), inputs);
    }
}
