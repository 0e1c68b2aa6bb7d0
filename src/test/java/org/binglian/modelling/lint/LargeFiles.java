package org.binglian.modelling.lint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files made to keep the linter busy, by what they are: judged in the tests, and timed by {@code LintSpeed}. */
final class LargeFiles {

    private static final String BPMN = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='D' targetNamespace='x'><process id='p' isExecutable='true'>";
    private static final String DMN = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D' name='d' namespace='x'><decision id='x' name='x'>";

    private LargeFiles() {
    }

    /** Long cells of FEEL, deep and wide. */
    static Map<String, byte[]> cells() {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (String cell : List.of("\"A\", ".repeat(20_000) + "\"B\"", "1" + " + 1".repeat(25_000), "(".repeat(50_000), "[".repeat(24) + "1",
                "if a then ".repeat(300), "not(".repeat(30) + "1" + ")".repeat(30), "((((((((((((((((((((((((1))))))))))))))))))))))))")) {
            made.put("cell-" + made.size() + ".dmn", cell(cell));
        }
        return made;
    }

    /** Ten thousand levels, twenty thousand elements, five megabytes, a web of gateways. */
    static Map<String, byte[]> shapes() {
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put("deep.bpmn", bytes(BPMN + "<subProcess>".repeat(10_000)));
        made.put("deep.form", bytes("{\"components\":[".repeat(10_000)));
        made.put("text.bpmn", bytes(BPMN + "<documentation>" + "${".repeat(2_600_000) + "</documentation></process></definitions>"));
        var many = new StringBuilder(BPMN);
        for (int i = 0; i < 10_000; i++) {
            many.append("<exclusiveGateway id='g").append(i).append("'/><sequenceFlow id='f").append(i).append("' sourceRef='g").append(i)
                    .append("' targetRef='g").append((i * 7919) % 10_000).append("'/>");
        }
        made.put("many.bpmn", bytes(many + "</process></definitions>"));
        made.put("web.bpmn", web());
        return made;
    }

    /** Thousands of gateways, each tied to all that follow: the worst that fits into a file. */
    private static byte[] web() {
        var made = new StringBuilder(BPMN).append("<startEvent id='s'/><endEvent id='e'/>");
        int nodes = 1_500;
        for (int i = 0; i < nodes; i++) {
            made.append("<parallelGateway id='g").append(i).append("'/>");
            for (int next : List.of(i + 1, i * 7 % nodes, i * 13 % nodes, i * 31 % nodes)) {
                made.append("<sequenceFlow id='f").append(i).append('-').append(next).append("' sourceRef='g").append(i).append("' targetRef='g").append(next).append("'/>");
            }
        }
        return bytes(made + "</process></definitions>");
    }

    /** Two thousand rules of six inputs. */
    static Map<String, byte[]> tables() {
        var random = new Random(1);
        var rules = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            rules.append("<rule id='r").append(i).append("'>");
            for (int column = 0; column < 6; column++) {
                rules.append("<inputEntry><text>").append(random.nextBoolean() ? "" : "not(\"V" + random.nextInt(200) + "\")").append("</text></inputEntry>");
            }
            rules.append("<outputEntry><text>1</text></outputEntry></rule>");
        }
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (String policy : List.of("FIRST", "UNIQUE")) {
            made.put("table-" + policy + ".dmn", bytes(DMN + "<decisionTable id='T' hitPolicy='" + policy + "'>"
                    + "<input><inputExpression><text>a</text></inputExpression></input>".repeat(6) + "<output name='o'/>" + rules + "</decisionTable></decision></definitions>"));
        }
        return made;
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>(cells());
        all.putAll(shapes());
        all.putAll(tables());
        return all;
    }

    private static byte[] cell(String feel) {
        return bytes(DMN + "<decisionTable id='T'><input id='I'><inputExpression id='IE'><text>a</text></inputExpression></input><output id='O' name='o'/>"
                + "<rule id='R'><inputEntry id='E'><text><![CDATA[" + feel + "]]></text></inputEntry><outputEntry id='OE'><text>1</text></outputEntry></rule>"
                + "<rule id='R'><inputEntry id='E2'><text>1</text></inputEntry><outputEntry id='OE2'><text>1</text></outputEntry></rule>"
                + "</decisionTable></decision></definitions>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
