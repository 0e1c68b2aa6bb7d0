package org.binglian.engine.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.catalogue.Consulted;
import org.binglian.catalogue.FiledList;
import org.binglian.catalogue.TimeoutMode;
import org.binglian.codes.ItemCode;
import org.binglian.engine.Decisions;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.intake.Cases;
import org.binglian.review.AskedAbout;
import org.binglian.review.Consulting;
import org.binglian.review.ItemKey;
import org.binglian.review.Opinion;
import org.binglian.review.Procedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of a case's items, as {@code ${caseItems.codes(execution)}}. */
@Component("caseItems")
@ModelBean
public class CaseItems {

    private final Cases cases;
    private final AskedAbout asked;
    private final Procedures procedures;
    private final Consulting consulting;
    private final Outcomes outcomes;
    private final Decisions decisions;
    private final FiledList filedUnder;

    CaseItems(Cases cases, AskedAbout asked, Procedures procedures, Consulting consulting, Outcomes outcomes, Decisions decisions,
              FiledList filedUnder) {
        this.cases = cases;
        this.asked = asked;
        this.procedures = procedures;
        this.consulting = consulting;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.filedUnder = filedUnder;
    }

    /** The items to be reviewed: those of the case but for one that was returned before its review could start. */
    public List<String> codes(DelegateExecution execution) {
        return outcomes.toReview(Vars.caseNumber(execution)).stream().map(ItemCode::value).toList();
    }

    public List<String> decidingBodies(DelegateExecution execution) {
        return cases.decidingBodies(Vars.caseNumber(execution));
    }

    /** The departments that the item of this review asks for an opinion, and those asked in addition before it began anew. */
    public List<String> consulted(DelegateExecution execution) {
        var key = Vars.item(execution);
        return Stream.concat(asked(key).stream().map(Consulted::department),
                consulting.addedAndOpen(key).stream().map(Opinion::department)).distinct().toList();
    }

    /** The departments whose silence may never count and who have not answered yet. */
    public List<String> missingOpinions(DelegateExecution execution) {
        var key = Vars.item(execution);
        var listed = asked(key).stream()
                .filter(c -> neverDeemed(key.item(), c.department(), c.timeoutMode().name())).map(Consulted::department)
                .filter(department -> consulting.missing(key, department));
        var added = consulting.addedAndOpen(key).stream().filter(o -> neverDeemed(key.item(), o.department(), o.timeoutMode()))
                .map(Opinion::department);
        return Stream.concat(listed, added).distinct().toList();
    }

    /** What the catalogue, or the request that was added, says of this department's silence. */
    public String opinionMode(DelegateExecution execution, String department) {
        var key = Vars.item(execution);
        return added(key, department).map(Opinion::timeoutMode).orElseGet(() -> consulted(key, department).timeoutMode().name());
    }

    /** Whether the catalogue lists this special procedure for the item. */
    public boolean lists(DelegateExecution execution, String procedureKind) {
        return procedures.lists(Vars.item(execution), procedureKind);
    }

    /** items, granted, refused, withdrawn, passedByDefault, toleratedOpen or openGates of the case. */
    public Object count(DelegateExecution execution, String what) {
        return outcomes.counts(Vars.caseNumber(execution)).get(what);
    }

    /** Whether nothing is left to be decided, in an item that was opened again either. */
    public boolean allEnded(DelegateExecution execution) {
        return outcomes.allEnded(Vars.caseNumber(execution));
    }

    /** Whether an item was granted against a department's disagreement. */
    public boolean conflict(DelegateExecution execution) {
        return Boolean.TRUE.equals(outcomes.counts(Vars.caseNumber(execution)).get("conflict"));
    }

    private boolean neverDeemed(ItemCode item, String department, String mode) {
        return TimeoutMode.FORBIDDEN.name().equals(mode) || decisions.first("timeout-default", Map.of("layer", "OPINION", "itemCode", item.value(),
                "department", department, "catalogueMode", mode)).map(row -> "FORBIDDEN".equals(row.get("mode"))).orElse(true);
    }

    /** The working days of this request: its own where it was added, else the catalogue's. */
    int opinionDays(DelegateExecution execution, String department) {
        var key = Vars.item(execution);
        String own = Vars.text(execution, Vars.OPINION_DAYS);
        return own != null ? Integer.parseInt(own) : added(key, department).map(Opinion::workingDays)
                .orElseGet(() -> consulted(key, department).days());
    }

    private Optional<Opinion> added(ItemKey key, String department) {
        return consulting.addedAndOpen(key).stream().filter(one -> one.department().equals(department)).findFirst();
    }

    private List<Consulted> asked(ItemKey key) {
        return asked.of(filedUnder.item(key.caseNumber(), key.item()), cases.require(key.caseNumber()).project());
    }

    private Consulted consulted(ItemKey key, String department) {
        return asked(key).stream().filter(c -> c.department().equals(department)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asks " + department + " about " + key.item()));
    }
}
