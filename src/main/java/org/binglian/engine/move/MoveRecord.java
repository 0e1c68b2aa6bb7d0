package org.binglian.engine.move;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.RulesInForce;
import org.binglian.intake.Cases;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.Projects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes into the case's record on which release it runs from now on, and tells the applicant which dates are others. */
@Component
class MoveRecord {

    private static final List<String> OF_THE_APPLICANT = List.of(ProcessIds.PARALLEL_APPROVAL, ProcessIds.ITEM_REVIEW, ProcessIds.COMMITMENT_FOLLOW_UP);

    private final Ledger ledger;
    private final Notices notices;
    private final RulesInForce rules;
    private final OfficeTime office;
    private final Cases cases;
    private final Projects projects;

    MoveRecord(Ledger ledger, Notices notices, RulesInForce rules, OfficeTime office, @Lazy Cases cases, @Lazy Projects projects) {
        this.ledger = ledger;
        this.notices = notices;
        this.rules = rules;
        this.office = office;
        this.cases = cases;
        this.projects = projects;
    }

    void write(MoveOrder order, Moved moved, List<String> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file, rules.sha256(order.deployment(), file)));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", order.release() == null ? moved.to().substring(0, 12) : order.release().toString());
        facts.put("from", moved.from());
        facts.put("to", moved.to());
        facts.put("files", hashes);
        facts.put("dates", moved.dates().stream().map(MoveRecord::plain).toList());
        String number = order.caseNumber().value();
        ledger.append(new Entry(number, "CASE_MOVED", order.by(), office.today(), facts));
        String applicant = projects.require(cases.require(order.caseNumber()).project()).owner();
        moved.dates().stream().filter(date -> !date.task() && OF_THE_APPLICANT.contains(date.process()) && date.before() != null && date.after() != null)
                .forEach(date -> notices.tell(applicant, "CASE_DATE_MOVED", number, Map.of("date", date.name(), "from", date.before().toString(), "on",
                        date.after().toString())));
    }

    private static Map<String, Object> plain(MovedDate date) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("process", date.process());
        facts.put("element", date.element());
        facts.put("name", date.name());
        facts.put("item", text(date.item()));
        facts.put("department", text(date.department()));
        facts.put("before", date.before() == null ? "" : date.before().toString());
        facts.put("after", date.after() == null ? "" : date.after().toString());
        return facts;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
