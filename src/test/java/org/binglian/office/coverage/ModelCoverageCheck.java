package org.binglian.office.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * Run by {@code mvn verify} after all tests: of the models that this project ships, every node and every sequence flow was reached by
 * a test of this build. A build of chosen tests is not asked.
 */
class ModelCoverageCheck {

    private static final Path MODELS = Path.of("processes");

    @Test
    void every_node_and_every_flow_of_every_shipped_model_is_reached_by_a_test() throws IOException {
        assumeTrue(System.getProperty("test") == null && System.getProperty("groups") == null, "only chosen tests were run");
        Set<String> reached = Reached.ofThisBuild();
        List<String> report = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Path model : models()) {
            for (Process process : Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(Process.class)) {
                var elements = elements(process);
                var left = elements.stream().filter(element -> !reached.contains(element)).toList();
                report.add("%-24s %3d of %3d".formatted(process.getId(), elements.size() - left.size(), elements.size()));
                missed.addAll(left);
            }
        }
        missed.forEach(element -> report.add("not reached: " + element));
        Files.createDirectories(Reached.FOLDER);
        Files.write(Reached.FOLDER.resolve("report.txt"), report);
        report.forEach(System.out::println);
        assertThat(missed).as("elements of the models that no test reaches").isEmpty();
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    private static List<String> elements(Process process) {
        var model = process.getModelInstance();
        return Stream.concat(model.getModelElementsByType(FlowNode.class).stream().map(node -> ((FlowNode) node).getId()),
                model.getModelElementsByType(SequenceFlow.class).stream().map(flow -> ((SequenceFlow) flow).getId()))
                .map(id -> process.getId() + "#" + id).toList();
    }
}
