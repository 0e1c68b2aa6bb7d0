package org.binglian.modelling.lint.trap;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Namespaces;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** Written for another engine or a newer version: what this engine does not know it passes over in silence. */
final class OtherEngine extends BpmnRule {

    OtherEngine() {
        super("trap-other-engine", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        String platform = model.definitions().attribute(Namespaces.MODELER, "executionPlatform");
        if (!platform.isEmpty() && !platform.equals("Camunda Platform")) {
            findings.at("", model.definitions().line(), platform + " " + model.definitions().attribute(Namespaces.MODELER, "executionPlatformVersion"));
            return;
        }
        Matcher version = VERSION.matcher(model.definitions().attribute(Namespaces.MODELER, "executionPlatformVersion"));
        if (version.matches() && (!version.group(1).equals("7") || Integer.parseInt(version.group(2)) > NEWEST)) {
            findings.at("", model.definitions().line(), "Camunda " + version.group());
        }
        Set<String> told = new HashSet<>();
        for (Node node : model.all()) {
            Stream<String> spaces = Stream.concat(Stream.of(node.namespace()),
                    node.attributes().keySet().stream().filter(name -> name.startsWith("{")).map(name -> name.substring(1, name.indexOf('}'))));
            spaces.map(Namespaces::dialect).filter(dialect -> ENGINES.contains(dialect) && told.add(dialect)).toList()
                    .forEach(dialect -> findings.at(node, dialect));
        }
    }

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,4})(\\..{0,40})?");
    private static final int NEWEST = 24;
    private static final Set<String> ENGINES = Set.of("Camunda 8 (Zeebe)", "Activiti", "Flowable", "camunda fox (2012)", "BPMN 2.0 beta", "jBPM", "Bonita");
}
