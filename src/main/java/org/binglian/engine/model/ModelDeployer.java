package org.binglian.engine.model;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.binglian.engine.OpeningStep;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one release under relative names. An empty installation begins with the files that came with it; later starts
 * keep what was released, whatever files lie there now (docs/adr/0017). The same models make no new version. The
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
    private final ReleasedModels released;
    private final ProcessEngineConfigurationImpl engine;

    ModelDeployer(ModelFiles files, ModelGuard guard, RepositoryService repository, Release release, ReleasedModels released,
                  ProcessEngineConfigurationImpl engine) {
        super(Integer.MIN_VALUE + 1000);
        this.files = files;
        this.guard = guard;
        this.repository = repository;
        this.release = release;
        this.released = released;
        this.engine = engine;
    }

    @Override
    protected void open() {
        if (released.newest().isEmpty()) {
            deploy(files.read(), newest -> true);
        }
        LOG.info("Models in force: {} files, release {}", release.files().size(), release.digest().substring(0, 12));
    }

    /** Answers the deployment that holds these models now, a new one or the newest. @throws ModelRefused with every reason */
    public String deploy(Map<String, byte[]> models) {
        return deploy(models, newest -> holds(newest, models));
    }

    private String deploy(Map<String, byte[]> models, Predicate<String> suffices) {
        var reasons = guard.check(models);
        if (!reasons.isEmpty()) {
            throw new ModelRefused(reasons, null);
        }
        try {
            String id = engine.getCommandExecutorTxRequired().execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return released.newest().filter(suffices).orElseGet(() -> make(models));
            });
            release.inForce(id, released.of(id));
            return id;
        } catch (RuntimeException | Error e) {
            throw new ModelRefused(List.of(String.valueOf(e.getMessage())), e);
        }
    }

    private boolean holds(String deployment, Map<String, byte[]> models) {
        var held = released.of(deployment);
        return held.keySet().equals(models.keySet()) && held.entrySet().stream().allMatch(one -> Arrays.equals(one.getValue(), models.get(one.getKey())));
    }

    private String make(Map<String, byte[]> models) {
        var deployment = repository.createDeployment().name(NAME).source(NAME);
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }
}
