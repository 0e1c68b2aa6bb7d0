package org.binglian.engine.move;

import java.util.Comparator;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.ProcessIds;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The running processes that go with a case (docs/adr/0018): whatever bears its number, called or beside it, but for an accountability
 * case, which is a person's matter and keeps the rules of the day of the act. The project's own processes bear the project's number.
 */
@Component
class CaseProcessTree {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    CaseProcessTree(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** One running process with the definition by which it runs. */
    record Member(String instance, ProcessDefinition definition) {
    }

    /** The case's own process first, the others in the order in which they started; empty when the case does not run. */
    List<Member> of(CaseNumber number) {
        var all = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(instance -> new Member(instance.getId(), repository.getProcessDefinition(instance.getProcessDefinitionId())))
                .filter(member -> !ProcessIds.ACCOUNTABILITY.equals(member.definition().getKey()))
                .sorted(Comparator.comparing((Member member) -> !leads(member)).thenComparing(member -> member.instance().length())
                        .thenComparing(Member::instance)).toList();
        return all.isEmpty() || !leads(all.get(0)) ? List.of() : all;
    }

    private static boolean leads(Member member) {
        return ProcessIds.PARALLEL_APPROVAL.equals(member.definition().getKey());
    }
}
