package org.binglian.prerequisite;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.ImportError;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of regional assessments (rule 4), entered by the department that each kind names, and open to anyone to read. */
@Service
public class Assessments {

    private static final Map<String, String> FIELDS = Map.of("valid_from", "validFrom", "valid_until", "validUntil", "document_number",
            "documentNumber", "document_hash", "documentHash");

    private final AssessmentRows rows;
    private final AssessmentKinds kinds;
    private final OfficeTime office;
    private final Ledger ledger;

    Assessments(AssessmentRows rows, AssessmentKinds kinds, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.kinds = kinds;
        this.office = office;
        this.ledger = ledger;
    }

    /** @throws Refusal 403 when the kind is another department's, 422 naming each field that is wrong */
    @Transactional
    public Assessment register(AssessmentDraft draft, Person by) {
        requireOfficial(by);
        kinds.find(draft.kind()).filter(kind -> !kind.department().equals(by.department())).ifPresent(kind -> {
            throw Refusal.denied("assessment-not-yours");
        });
        List<ImportError> errors = new ArrayList<>();
        AssessmentChecks.Wrong wrong = (column, code, arguments) ->
                errors.add(new ImportError(FIELDS.getOrDefault(column, column), 0, "", code, List.of(arguments)));
        AssessmentChecks.check(draft, kinds.all(), office.today(), wrong);
        if (draft.validFrom() == null) {
            wrong.error("valid_from", "EMPTY_VALUE");
        }
        if (draft.validUntil() == null) {
            wrong.error("valid_until", "EMPTY_VALUE");
        }
        refuse(errors);
        return enter(draft, by);
    }

    /** Enters every line, or none. @throws Refusal 422 naming each line that is wrong, and what to do */
    @Transactional
    public List<Assessment> importAll(Reader file, Person by) {
        requireOfficial(by);
        List<ImportError> errors = new ArrayList<>();
        var drafts = AssessmentCsv.read(file, kinds.all(), by.department(), office.today(), errors);
        refuse(errors);
        return drafts.stream().map(draft -> enter(draft, by)).toList();
    }

    public Optional<Assessment> find(String number) {
        return rows.find(number);
    }

    /** @throws Refusal 404 when there is none */
    public Assessment require(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("assessment-unknown"));
    }

    /** Null or empty filters let all pass; a plot is matched by itself or through its region, the first six digits. */
    public List<Assessment> list(String plot, String region, String kind) {
        return rows.all().stream().filter(a -> blank(plot) || a.covers(List.of(plot.strip()), null))
                .filter(a -> blank(region) || region.strip().equals(a.region())).filter(a -> blank(kind) || kind.strip().equals(a.kind())).toList();
    }

    /** Those in force on that day that cover the whole of a project. */
    public List<Assessment> covering(List<String> plots, String region, LocalDate on) {
        Set<String> regions = new HashSet<>(plots.stream().filter(plot -> plot.matches("\\d{6}-.*")).map(plot -> plot.substring(0, 6)).toList());
        if (!blank(region)) {
            regions.add(region);
        }
        return rows.inForce(on, plots, regions).stream().filter(a -> a.covers(plots, region)).toList();
    }

    /** Those in force on that day, wherever. */
    public List<Assessment> inForce(LocalDate on) {
        return rows.inForce(on);
    }

    private Assessment enter(AssessmentDraft draft, Person by) {
        var today = office.today();
        var entered = new Assessment(rows.nextNumber(today.getYear(), office.now()), draft.kind(), draft.plots(), draft.region(),
                draft.result().strip(), draft.validFrom(), draft.validUntil(), draft.documentNumber().strip(), draft.documentHash(),
                by.department(), today, null, null, null);
        rows.insert(entered, by.id());
        ledger.append(new Entry(entered.number(), "ASSESSMENT_REGISTERED", by.id(), today, Map.of("kind", entered.kind(), "plots",
                String.join(" ", entered.plots()), "region", entered.region() == null ? "" : entered.region(), "validUntil",
                entered.validUntil().toString(), "document", entered.documentNumber())));
        return entered;
    }

    static void requireOfficial(Person by) {
        if (by.department() == null || !by.is(Role.SECTION) && !by.is(Role.LEADER)) {
            throw Refusal.denied("assessment-not-yours");
        }
    }

    private static void refuse(List<ImportError> errors) {
        if (!errors.isEmpty()) {
            var refusal = Refusal.invalid("assessment-invalid");
            errors.forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
            throw refusal;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
