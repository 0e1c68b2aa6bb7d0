package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.intake.IntakeProcess;
import org.binglian.prerequisite.GatesMoved;
import org.binglian.project.Project;
import org.binglian.project.ProjectProcess;
import org.binglian.project.Projects;
import org.binglian.review.AddedOpinions;
import org.binglian.review.ReviewItem;
import org.binglian.review.ReviewProcess;
import org.binglian.review.SpecialProcedure;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rooms' ports to the running processes: start and correlate, in the domain's words. */
@Component
class CaseProcesses implements ProjectProcess, IntakeProcess, ReviewProcess {

    private static final String AT_A_GATE = """
            select e.ID_ from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null and e.PROC_DEF_ID_ like ?
            and exists (select 1 from ACT_RU_EVENT_SUBSCR s where s.PROC_INST_ID_ = e.ID_ and s.EVENT_TYPE_ = ?)""";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Projects projects;
    private final Cases cases;
    private final TaskDesk desk;
    private final JdbcClient jdbc;

    CaseProcesses(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy Projects projects, @Lazy Cases cases, @Lazy TaskDesk desk, JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.projects = projects;
        this.cases = cases;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Override
    public void registered(Project project) {
        runtime.startProcessInstanceByKey(ProcessIds.PROJECT_APPROVAL, project.number().value(),
                Map.of(Vars.PROJECT_NUMBER, project.number().value()));
    }

    @Override
    public void startOfWorkRequested(Project project) {
        String number = project.number().value();
        if (runtime.createExecutionQuery().processInstanceBusinessKey(number).messageEventSubscriptionName(
                ProcessIds.MESSAGE_START_OF_WORK_REQUESTED).count() > 0) {
            runtime.createMessageCorrelation(ProcessIds.MESSAGE_START_OF_WORK_REQUESTED).processInstanceBusinessKey(number).correlate();
        }
    }

    @Override
    public void submitted(ApprovalCase filed) {
        runtime.startProcessInstanceByKey(ProcessIds.PARALLEL_APPROVAL, filed.number().value(), variables(filed));
    }

    @Override
    public void correctionSupplied(ApprovalCase corrected) {
        correlate(ProcessIds.MESSAGE_CORRECTION_SUPPLIED, corrected.number().value());
    }

    @Override
    public void withdrawn(ApprovalCase withdrawn) {
        correlate(ProcessIds.MESSAGE_WITHDRAWN, withdrawn.number().value());
    }

    @Override
    public void itemReopened(ReviewItem item) {
        String number = item.key().caseNumber().value();
        if (runtime.createExecutionQuery().processInstanceBusinessKey(number).messageEventSubscriptionName(ProcessIds.MESSAGE_ITEM_REOPENED)
                .count() == 0) {
            throw Refusal.conflict("case-ended");
        }
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_ITEM_REOPENED).processInstanceBusinessKey(number)
                .setVariable(Vars.REOPENED_ITEM, item.key().item().value()).correlate();
    }

    @Override
    public void specialProcedureRequested(ReviewItem item, SpecialProcedure procedure) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_SPECIAL_PROCEDURE_REQUESTED).processInstanceId(reviewOf(item))
                .setVariables(Map.of(Vars.PROCEDURE_ID, procedure.id(), Vars.PROCEDURE_KIND, procedure.kind(), Vars.PROCEDURE_DAYS,
                        procedure.workingDays())).correlate();
    }

    @Override
    public void specialProcedureEnded(ReviewItem item, String result, Person by) {
        tasks.createTaskQuery().processInstanceBusinessKey(item.key().caseNumber().value()).taskDefinitionKey(ProcessIds.TASK_CONDUCT)
                .processVariableValueEquals(Vars.ITEM_CODE, item.key().item().value()).list()
                .forEach(task -> desk.completeFor(task.getId(), by, result == null ? Map.of() : Map.of("result", result)));
    }

    @Override
    public void extensionRequested(ReviewItem item) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_EXTENSION_REQUESTED).processInstanceId(reviewOf(item)).correlate();
    }

    @Override
    public void opinionAdded(ReviewItem item, AddedOpinions.Request request) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_OPINION_ADDED).processInstanceId(reviewOf(item))
                .setVariables(Map.of(Vars.ADDED_DEPARTMENT, request.department(), Vars.ADDED_MODE, request.timeoutMode(), Vars.ADDED_DAYS,
                        request.workingDays(), Vars.ADDED_BY, request.addedBy(), Vars.ADDED_REASON, request.reason(), Vars.ADDED_HOLDS,
                        request.holdsGrant())).correlate();
    }

    /** Whoever waits at a gate of these items looks again; so does the project at its start-of-work gate. */
    @EventListener
    void gatesMoved(GatesMoved moved) {
        for (var waiting : moved.items()) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(waiting.caseNumber().value())
                    .processDefinitionKey(ProcessIds.ITEM_REVIEW).variableValueEquals(Vars.ITEM_CODE, waiting.item().value()).list()
                    .forEach(review -> lookAgain(review.getId()));
        }
        waitingAtAGate(moved.project().value()).forEach(this::turn);
    }

    /** The project's process that stood at a gate before this command, or came to one in it. */
    private Set<String> waitingAtAGate(String project) {
        Set<String> waiting = new LinkedHashSet<>(jdbc.sql(AT_A_GATE).params(project, ProcessIds.PROJECT_APPROVAL + ":%", EventType.CONDITONAL.name())
                .query(String.class).list());
        var command = Context.getCommandContext();
        if (command != null) {
            command.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                    .filter(one -> EventType.CONDITONAL.name().equals(one.getEventType())).map(EventSubscriptionEntity::getProcessInstanceId)
                    .filter(id -> isOf(command.getExecutionManager().findExecutionById(id), project)).forEach(waiting::add);
        }
        waiting.removeIf(CaseProcesses::endingNow);
        return waiting;
    }

    private static boolean isOf(ExecutionEntity instance, String project) {
        return instance != null && project.equals(instance.getBusinessKey()) && instance.getProcessDefinitionId().startsWith(ProcessIds.PROJECT_APPROVAL + ":");
    }

    private void lookAgain(String processInstance) {
        if (!endingNow(processInstance) && waitsAtAGate(processInstance)) {
            turn(processInstance);
        }
    }

    private void turn(String processInstance) {
        Object turn = runtime.getVariable(processInstance, "gateTurn");
        runtime.setVariable(processInstance, "gateTurn", turn instanceof Integer n ? n + 1 : 1);
    }

    /** A process that ends in the very command that moved the gate is still found, but has nothing to look at any more. */
    private static boolean endingNow(String processInstance) {
        var command = Context.getCommandContext();
        if (command == null) {
            return false;
        }
        var execution = command.getExecutionManager().findExecutionById(processInstance);
        return execution == null || execution.isEnded() || !execution.isScope();
    }

    /** Only a process that stands at a gate looks again; one that came to its gate in this very command is not in the database yet. */
    private boolean waitsAtAGate(String processInstance) {
        var command = Context.getCommandContext();
        return command != null && command.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                .anyMatch(waiting -> EventType.CONDITONAL.name().equals(waiting.getEventType()) && processInstance.equals(waiting.getProcessInstanceId()))
                || runtime.createEventSubscriptionQuery().processInstanceId(processInstance).eventType(EventType.CONDITONAL.name()).count() > 0;
    }

    private void correlate(String message, String businessKey) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).correlate();
    }

    private String reviewOf(ReviewItem item) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.key().caseNumber().value())
                .processDefinitionKey(ProcessIds.ITEM_REVIEW).variableValueEquals(Vars.ITEM_CODE, item.key().item().value()).active().singleResult()
                .getId();
    }

    private Map<String, Object> variables(ApprovalCase filed) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Vars.CASE_NUMBER, filed.number().value());
        variables.put(Vars.PROJECT_NUMBER, filed.project().value());
        variables.put(Vars.STAGE, filed.stage());
        variables.put(Vars.PROJECT_CLASS, projects.require(filed.project()).projectClass().code());
        variables.put(Vars.LEAD_DEPARTMENT, filed.leadDepartment());
        return variables;
    }
}
