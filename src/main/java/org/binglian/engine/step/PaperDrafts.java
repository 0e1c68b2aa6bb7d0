package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.engine.TaskDrafts;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.binglian.review.ItemKey;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a task's decision would issue with the same words as the paper itself, for whoever has to decide. */
@Component
class PaperDrafts implements TaskDrafts {

    private final Papers papers;
    private final CasePapers casePapers;
    private final DecisionDrafts decisions;
    private final AcceptanceDrafts acceptance;

    PaperDrafts(Papers papers, CasePapers casePapers, DecisionDrafts decisions, AcceptanceDrafts acceptance) {
        this.papers = papers;
        this.casePapers = casePapers;
        this.decisions = decisions;
        this.acceptance = acceptance;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> kinds(WorklistTask task) {
        return drafts(task).keySet().stream().map(PaperKind::name).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> page(WorklistTask task, String kind) {
        return drafts(task).entrySet().stream().filter(draft -> draft.getKey().name().equals(kind)).findFirst().map(draft -> {
            var told = draft.getValue().get();
            var facts = casePapers.facts(CaseNumber.of(task.caseNumber()), task.itemCode() == null ? null : ItemCode.of(task.itemCode()));
            facts.putAll(told.facts());
            return papers.draft(draft.getKey(), told.issuer(), facts);
        });
    }

    /** What the paper says beside the facts of its case, and in whose name. */
    record Draft(String issuer, Map<String, Object> facts) {
    }

    private Map<PaperKind, Supplier<Draft>> drafts(WorklistTask task) {
        Map<PaperKind, Supplier<Draft>> drafts = new LinkedHashMap<>();
        if (task.caseNumber() == null) {
            return drafts;
        }
        var number = CaseNumber.of(task.caseNumber());
        if (task.itemCode() == null) {
            acceptance.add(drafts, task.kind(), number, task.department());
        } else {
            decisions.add(drafts, task.kind(), new ItemKey(number, ItemCode.of(task.itemCode())));
        }
        return drafts;
    }
}
