package org.binglian.engine.model;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.engine.OpeningStep;
import org.binglian.engine.ProcessIds;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one release under relative names: an unchanged folder makes no new version, on a second node neither. The
 * newest release is the one with the highest version, whatever the clock said when it was made; the engine's own filter goes by the
 * time and takes an older one for the newest when the clock stood elsewhere. Anything that goes wrong is a clear refusal, and the
 * start stops.
 */
@Component
public class ModelDeployer extends OpeningStep {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final String NAME = "binglian";

    private final ModelFiles files;
    private final ModelGuard guard;
    private final RepositoryService repository;
    private final Release release;
    private final ProcessEngineConfigurationImpl engine;

    ModelDeployer(ModelFiles files, ModelGuard guard, RepositoryService repository, Release release, ProcessEngineConfigurationImpl engine) {
        super(Integer.MIN_VALUE + 1000);
        this.files = files;
        this.guard = guard;
        this.repository = repository;
        this.release = release;
        this.engine = engine;
    }

    @Override
    protected void open() {
        deploy(files.read());
    }

    /** @throws ModelRefused with every reason */
    public void deploy(Map<String, byte[]> models) {
        var reasons = guard.check(models);
        if (!reasons.isEmpty()) {
            throw new ModelRefused(reasons, null);
        }
        try {
            String id = engine.getCommandExecutorTxRequired().execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return newest().filter(newest -> holds(newest, models)).orElseGet(() -> make(models));
            });
            release.inForce(models);
            LOG.info("Models in force: {} files, release {} (deployment {})", models.size(), release.digest().substring(0, 12), id);
        } catch (RuntimeException | Error e) {
            throw new ModelRefused(List.of(String.valueOf(e.getMessage())), e);
        }
    }

    private Optional<String> newest() {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(ProcessIds.PARALLEL_APPROVAL).latestVersion()
                .singleResult()).map(ProcessDefinition::getDeploymentId);
    }

    private boolean holds(String deployment, Map<String, byte[]> models) {
        return models.keySet().equals(Set.copyOf(repository.getDeploymentResourceNames(deployment))) && models.entrySet().stream()
                .allMatch(model -> Release.sha256(model.getValue()).equals(Release.sha256(repository.getResourceAsStream(deployment, model.getKey()))));
    }

    private String make(Map<String, byte[]> models) {
        var deployment = repository.createDeployment().name(NAME).source(NAME);
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }
}
