package org.binglian.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.engine.ProcessIds;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The models as they were released, read from the database, so that every node gives the same answer. */
@Component
public class ReleasedModels {

    private final RepositoryService repository;

    ReleasedModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The deployment with the highest version of the process that every release holds; empty before the first. */
    public Optional<String> newest() {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(ProcessIds.PARALLEL_APPROVAL).latestVersion()
                .singleResult()).map(ProcessDefinition::getDeploymentId);
    }

    /** Relative name to content, of this deployment. */
    public Map<String, byte[]> of(String deployment) {
        Map<String, byte[]> models = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deployment)) {
            try (var content = repository.getResourceAsStream(deployment, name)) {
                models.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return models;
    }

    /** What new cases run on. */
    public Map<String, byte[]> inForce() {
        return newest().map(this::of).orElseGet(TreeMap::new);
    }
}
