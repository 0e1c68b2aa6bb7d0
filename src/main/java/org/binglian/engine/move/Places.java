package org.binglian.engine.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.binglian.engine.move.CaseProcessTree.Member;
import org.binglian.engine.move.Obstacle.Reason;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the processes of a case over to another deployment, or says which place has no counterpart there. */
@Component
class Places {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MovePlans plans;
    private final JdbcClient jdbc;
    private final Map<String, Map<String, String>> targets = new ConcurrentHashMap<>();

    Places(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, MovePlans plans, JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** A process and the way that it goes. */
    record Step(String instance, MovePlans.Way way) {
    }

    /** A token: {@code over} is the one that encloses it, {@code at} where it stands, null where it only holds others together. */
    private record Token(String id, String over, String instance, String at) {
    }

    /** @throws CannotMove with every place that has no counterpart */
    List<Step> ways(List<Member> members, String deployment) {
        var targetOf = targets.computeIfAbsent(deployment, id -> repository.createProcessDefinitionQuery().deploymentId(id).list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId)));
        var stand = stand(members.stream().map(Member::instance).toList());
        List<Step> steps = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        for (var member : members) {
            String target = targetOf.get(member.process());
            if (target == null) {
                obstacles.add(new Obstacle(Reason.PROCESS_GONE, member.called(), null, null));
            } else {
                var way = plans.between(member.definition(), target);
                stand.getOrDefault(member.instance(), Set.of()).forEach(place -> judge(place, way, obstacles));
                steps.add(new Step(member.instance(), way));
            }
        }
        if (!obstacles.isEmpty()) {
            throw new CannotMove(obstacles.stream().distinct().toList());
        }
        return steps;
    }

    /** Where each process stands: the elements of its tokens that enclose no other. */
    private Map<String, Set<String>> stand(List<String> instances) {
        var tokens = jdbc.sql("select ID_, PARENT_ID_, PROC_INST_ID_, ACT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ in (:all) and IS_EVENT_SCOPE_ = :no "
                + "order by ID_").param("all", instances).param("no", false)
                .query((row, n) -> new Token(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
        Set<String> enclosing = tokens.stream().map(Token::over).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, Set<String>> stand = new HashMap<>();
        tokens.stream().filter(token -> token.at() != null && !enclosing.contains(token.id()))
                .forEach(token -> stand.computeIfAbsent(token.instance(), id -> new LinkedHashSet<>()).add(token.at()));
        return stand;
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

    private static void judge(String place, MovePlans.Way way, List<Obstacle> obstacles) {
        if (!way.places().containsKey(place)) {
            String id = place.replace("#multiInstanceBody", "");
            Reason reason = way.target().find(id).isEmpty() ? Reason.ELEMENT_GONE
                    : way.source().find(id).flatMap(node -> way.target().successor(node, way.source())).isEmpty() ? Reason.ELEMENT_CHANGED
                    : Reason.PLACE_CHANGED;
            obstacles.add(new Obstacle(reason, way.source().process(), way.source().name(id), null));
        }
    }
}
