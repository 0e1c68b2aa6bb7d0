package org.binglian.engine.model;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.binglian.engine.OpeningStep;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one release under relative names: an unchanged folder makes no new version, on a second node neither.
 * Anything that goes wrong is a clear refusal, and the start stops.
 */
@Component
public class ModelDeployer extends OpeningStep {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final String NAME = "binglian";

    private final ModelFiles files;
    private final ModelGuard guard;
    private final RepositoryService repository;
    private final Release release;

    ModelDeployer(ModelFiles files, ModelGuard guard, RepositoryService repository, Release release) {
        super(Integer.MIN_VALUE + 1000);
        this.files = files;
        this.guard = guard;
        this.repository = repository;
        this.release = release;
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
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            var made = deployment.deployWithResult();
            release.inForce(models);
            LOG.info("Models in force: {} files, release {} (deployment {})", models.size(), release.digest().substring(0, 12), made.getId());
        } catch (RuntimeException | Error e) {
            throw new ModelRefused(List.of(String.valueOf(e.getMessage())), e);
        }
    }
}
