package org.binglian.engine.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.binglian.engine.move.CaseProcessTree.Member;
import org.binglian.engine.move.Obstacle.Reason;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries the processes of a case over to another deployment, or says which place has no counterpart there. */
@Component
class Places {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MovePlans plans;

    Places(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, MovePlans plans) {
        this.runtime = runtime;
        this.repository = repository;
        this.plans = plans;
    }

    /** A process and the way that it goes. */
    record Step(String instance, MovePlans.Way way) {
    }

    /** @throws CannotMove with every place that has no counterpart */
    List<Step> ways(List<Member> members, String deployment) {
        List<Step> steps = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        for (var member : members) {
            Optional.ofNullable(repository.createProcessDefinitionQuery().deploymentId(deployment)
                    .processDefinitionKey(member.definition().getKey()).singleResult()).ifPresentOrElse(target -> {
                        var way = plans.between(member.definition().getId(), target.getId());
                        look(runtime.getActivityInstance(member.instance()), way, obstacles);
                        steps.add(new Step(member.instance(), way));
                    }, () -> obstacles.add(gone(member.definition())));
        }
        if (!obstacles.isEmpty()) {
            throw new CannotMove(obstacles.stream().distinct().toList());
        }
        return steps;
    }

    /** @throws CannotMove with what the engine says of places whose surroundings changed */
    void carry(Step step) {
        try {
            runtime.newMigration(step.way().plan()).processInstanceIds(step.instance()).execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            var source = step.way().source();
            var report = refused.getValidationReport();
            var places = new ArrayList<Obstacle>();
            report.getActivityInstanceReports().forEach(one -> places.add(new Obstacle(Reason.PLACE_CHANGED, source.process(),
                    source.name(one.getSourceScopeId()), String.join("; ", one.getFailures()))));
            report.getTransitionInstanceReports().forEach(one -> places.add(new Obstacle(Reason.PLACE_CHANGED, source.process(),
                    source.name(one.getSourceScopeId()), String.join("; ", one.getFailures()))));
            if (places.isEmpty()) {
                places.add(new Obstacle(Reason.PLACE_CHANGED, source.process(), source.process(), String.join("; ", report.getFailures())));
            }
            throw new CannotMove(places);
        }
    }

    private static void look(ActivityInstance place, MovePlans.Way way, List<Obstacle> obstacles) {
        for (var child : place.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                judge(child.getActivityId(), way, obstacles);
            }
            look(child, way, obstacles);
        }
        for (var waiting : place.getChildTransitionInstances()) {
            judge(waiting.getActivityId(), way, obstacles);
        }
    }

    private static void judge(String place, MovePlans.Way way, List<Obstacle> obstacles) {
        if (!way.places().containsKey(place)) {
            String id = place.replace("#multiInstanceBody", "");
            Reason reason = way.target().find(id).isEmpty() ? Reason.ELEMENT_GONE
                    : way.source().find(id).flatMap(node -> way.target().successor(node, way.source())).isEmpty() ? Reason.ELEMENT_CHANGED
                    : Reason.PLACE_CHANGED;
            obstacles.add(new Obstacle(reason, way.source().process(), way.source().name(id), null));
        }
    }

    private static Obstacle gone(ProcessDefinition definition) {
        return new Obstacle(Reason.PROCESS_GONE, definition.getName() == null ? definition.getKey() : definition.getName(), null, null);
    }
}
