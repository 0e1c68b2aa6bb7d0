package org.binglian.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.binglian.review.FlowModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The models of the flows, for those who only read. */
@Configuration(proxyBeanMethods = false)
class FlowsInForce {

    @Bean
    FlowModels flowModels(@Lazy RepositoryService repository, FlowSteps shares) {
        return new FlowModels() {
            @Override
            public Optional<byte[]> file(String flow) {
                return newest(repository, flow).map(definition -> read(repository, definition));
            }

            @Override
            public List<Step> steps(String flow, int promisedDays) {
                return newest(repository, flow).map(definition -> new FlowReading(repository.getBpmnModelInstance(definition.getId())).steps().stream()
                        .map(read -> withShare(read, shares, flow, promisedDays)).toList()).orElse(List.of());
            }
        };
    }

    private static Optional<ProcessDefinition> newest(RepositoryService repository, String flow) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(flow).latestVersion().singleResult());
    }

    private static byte[] read(RepositoryService repository, ProcessDefinition definition) {
        try (InputStream file = repository.getProcessModel(definition.getId())) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FlowModels.Step withShare(FlowReading.Read read, FlowSteps shares, String flow, int promisedDays) {
        var step = read.step();
        boolean shared = read.clock() != null && read.clock().startsWith(FlowSteps.CLOCK);
        return new FlowModels.Step(step.id(), step.name(), step.doer(), shared ? shares.of(flow, read.clock(), promisedDays).days() : null,
                step.under(), step.beside());
    }
}
