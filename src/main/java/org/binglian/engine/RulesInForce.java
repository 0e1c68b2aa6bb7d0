package org.binglian.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.engine.model.Release;
import org.binglian.project.ProjectLock;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whose rules count: a running case keeps the release on which it runs until it is moved to a newer one; whatever belongs to no
 * running case goes by the newest release.
 */
@Component
public class RulesInForce {

    /** They run as long as their case does, and on its release. */
    private static final Set<String> CALLED = Set.of(ProcessIds.ITEM_REVIEW, ProcessIds.DEPARTMENT_OPINION);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ProjectLock lock;
    private final Release newest;
    private final Map<String, Optional<String>> decisions = new ConcurrentHashMap<>();
    private final Map<String, String> processes = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    RulesInForce(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, @Lazy ProjectLock lock, Release newest) {
        this.repository = repository;
        this.runtime = runtime;
        this.lock = lock;
        this.newest = newest;
    }

    /** The deployment of the case in hand: the one whose process is being run, or whose row this transaction has locked. */
    Optional<String> deployment() {
        var running = Context.getBpmnExecutionContext();
        if (running != null) {
            return Optional.of(running.getExecution().getProcessDefinition().getDeploymentId());
        }
        return lock.caseInHand().flatMap(number -> deploymentOf(number.value()));
    }

    private Optional<String> deploymentOf(String caseNumber) {
        var running = Context.getBpmnExecutionContext() == null ? null : Context.getBpmnExecutionContext().getExecution();
        if (running != null && caseNumber.equals(running.getProcessBusinessKey()) && CALLED.contains(running.getProcessDefinition().getKey())) {
            return Optional.of(running.getProcessDefinition().getDeploymentId());
        }
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(ProcessIds.PARALLEL_APPROVAL).list()
                .stream().findFirst().map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()).getDeploymentId());
    }

    /** The id of the definition by which a process beside a case starts: of the case's release while it runs, else the newest. */
    public String definition(String process, String caseNumber) {
        return deploymentOf(caseNumber).map(id -> processes.computeIfAbsent(id + "#" + process, asked -> repository.createProcessDefinitionQuery()
                .deploymentId(id).processDefinitionKey(process).singleResult().getId()))
                .orElseGet(() -> repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId());
    }

    /** Names the rules that count now, so that answers may be kept by it. */
    String release() {
        return deployment().orElseGet(newest::digest);
    }

    /** The decision's definition in the release that counts; empty when that has none. */
    Optional<String> decision(String key) {
        return deployment().or(newest::deployment).flatMap(id -> decision(key, id));
    }

    /** The same in the newest release, whatever runs. */
    Optional<String> newestDecision(String key) {
        return newest.deployment().flatMap(id -> decision(key, id));
    }

    private Optional<String> decision(String key, String deployment) {
        return decisions.computeIfAbsent(deployment + "#" + key, asked -> Optional.ofNullable(repository.createDecisionDefinitionQuery()
                .deploymentId(deployment).decisionDefinitionKey(key).singleResult()).map(DecisionDefinition::getId));
    }

    /** The SHA-256 of a model file as it was released in this deployment; empty text when it has none of that name. */
    public String sha256(String deployment, String file) {
        return hashes.computeIfAbsent(deployment + "#" + file, asked -> repository.getDeploymentResourceNames(deployment).contains(file)
                ? Release.sha256(repository.getResourceAsStream(deployment, file)) : "");
    }

    /** The names of this deployment's model files. */
    public java.util.List<String> files(String deployment) {
        return repository.getDeploymentResourceNames(deployment);
    }

    /** The digest over all files of this deployment. */
    public String digest(String deployment) {
        return digests.computeIfAbsent(deployment, asked -> {
            Map<String, String> files = new java.util.TreeMap<>();
            repository.getDeploymentResourceNames(deployment).forEach(file -> files.put(file, sha256(deployment, file)));
            return Release.digest(files);
        });
    }
}
