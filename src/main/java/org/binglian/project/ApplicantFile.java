package org.binglian.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicants' files: base data given once and used by every later project of the same account (国务院令716号 7). Whoever names
 * somebody else's code begins a file of the own, and learns and changes nothing of the other; a change is a new version.
 */
@Service
public class ApplicantFile {

    private final ApplicantRows rows;
    private final People people;
    private final OfficeTime office;
    private final Ledger ledger;

    ApplicantFile(ApplicantRows rows, People people, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.people = people;
        this.office = office;
        this.ledger = ledger;
    }

    /** What was known of an applicant once, who said it and when; {@code account} owns the file. */
    public record Version(String account, int version, Applicant applicant, String saidBy, Instant saidAt) {
    }

    /** What saving did: nothing was known before, or these data have changed. */
    record Saved(boolean known, Set<String> changed) {

        boolean asked() {
            return !known || !changed.isEmpty();
        }
    }

    /** Fills in what the person's own file, or that of who authorised the person, knows. @throws Refusal 422 when it knows no name */
    @Transactional(readOnly = true)
    public Applicant complete(SaidOfApplicant said, Person by) {
        String owner = owner(said.code(), said.name(), by);
        return rows.find(said.code(), owner).map(said::with).orElseGet(() -> {
            if (!said.named()) {
                throw Refusal.invalid("project-incomplete").field("applicant.name", "required");
            }
            return said.alone();
        });
    }

    /**
     * The account whose file it is. An agent acts for who gave the authority; where two of them named the code, the name decides. At
     * the window, and for a helper, only an account that was opened for the company of exactly this name counts: who merely named the
     * code gets nothing.
     *
     * @throws Refusal 403 for an official
     */
    String owner(String code, String name, Person by) {
        if (by.is(Role.APPLICANT)) {
            return by.id();
        }
        var files = rows.accountsOf(code);
        if (by.is(Role.AGENT)) {
            var mayActFor = people.applicantsOf(by.id());
            var own = files.stream().filter(mayActFor::contains).toList();
            if (own.size() > 1 && (name == null || name.isBlank())) {
                throw Refusal.invalid("project-incomplete").field("applicant.name", "required");
            }
            return mayActFor.stream().sorted().filter(account -> company(account, name)).findFirst().or(() -> own.stream().findFirst())
                    .orElse(by.id());
        }
        if (by.is(Role.WINDOW) || by.is(Role.HELPER)) {
            return files.stream().filter(account -> company(account, name)).findFirst().orElse(by.id());
        }
        throw Refusal.denied();
    }

    /** Keeps the data. @throws Refusal 409 when they are not what the file says and the person may not change it */
    @Transactional
    Saved save(Applicant said, String owner, Person by) {
        people.hold(owner);
        var known = rows.hold(said.code(), owner);
        if (known.isEmpty()) {
            rows.insert(said, owner);
            rows.addVersion(said, owner, by.id(), office.now());
            return new Saved(false, Set.of());
        }
        rows.used(said.code(), owner);
        var changed = said.differences(known.get());
        if (!changed.isEmpty()) {
            if (!people.mayActFor(by, owner) && !by.is(Role.WINDOW)) {
                var refusal = Refusal.conflict("applicant-data-kept");
                changed.forEach(name -> refusal.field("applicant." + name, "not-yours-to-change"));
                throw refusal;
            }
            rows.change(said, owner);
            rows.addVersion(said, owner, by.id(), office.now());
        }
        return new Saved(true, changed);
    }

    /** Enters in the record of a project that it brought a change; the names of the data only. */
    void record(ProjectNumber project, Saved saved, Person by) {
        if (!saved.changed().isEmpty()) {
            ledger.append(new Entry(project.value(), "APPLICANT_DATA_CHANGED", by.id(), office.today(),
                    Map.of("data", String.join(", ", saved.changed()))));
        }
    }

    /** Everything that these accounts ever said of the applicants whose files they own, the oldest version first. */
    public List<Version> versions(Collection<String> accounts) {
        return rows.versions(accounts);
    }

    private boolean company(String account, String name) {
        return name != null && name.strip().equals(people.companyOf(account).orElse(null));
    }
}
