package org.binglian.intermediary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.intermediary.Engagement.State;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Engagements and the agency's part in them: it accepts or declines, delivers its report, is late. */
@Service
public class Engagements {

    private final EngagementRows rows;
    private final Standings standings;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;

    Engagements(EngagementRows rows, Standings standings, ProjectLock lock, OfficeTime office, Ledger ledger, Notices notices) {
        this.rows = rows;
        this.standings = standings;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** @throws Refusal 404 when there is none */
    public Engagement require(String number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("engagement-unknown"));
    }

    public List<Engagement> ofProject(ProjectNumber project) {
        return rows.ofProject(project);
    }

    public List<Engagement> ofProjects(Collection<ProjectNumber> projects) {
        return rows.ofProjects(projects);
    }

    /** Those of the agency that this account works for, newest first. */
    public List<Engagement> ofAccount(String account) {
        return rows.ofAccount(account);
    }

    public void accepted(String number, Person by) {
        var engaged = require(number);
        rows.set(number, "state = ?", State.WORKING.name());
        ledger.append(new Entry(engaged.subject(), "ENGAGEMENT_ACCEPTED", by.id(), office.today(),
                engaged.facts("engagement", "service", "agency", "workingDays")));
        notices.tell(engaged.commissioner(), "ENGAGEMENT_ACCEPTED", engaged.caseText(), Map.of("agency", engaged.agency().nameZh()));
    }

    /** @throws Refusal 422 without a reason */
    public void declined(String number, String reason, Person by) {
        if (reason == null) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        over(require(number), State.DECLINED, reason, by.id());
    }

    /** The agency has not answered in time. */
    public void lapsed(String number) {
        over(require(number), State.LAPSED, "", Entry.SYSTEM);
    }

    /** The clock has run out: the agency is reminded, and the day is kept with it. */
    public void late(String number, LocalDate since) {
        var engaged = require(number);
        rows.set(number, "late_on = ?", since);
        var facts = engaged.facts("engagement", "service", "agency");
        facts.put("since", since.toString());
        ledger.append(new Entry(engaged.subject(), "REPORT_LATE", Entry.SYSTEM, since, facts));
        notices.tell(engaged.agency().account(), "REPORT_LATE", engaged.caseText(), Map.of("engagement", number));
        notices.tell(engaged.commissioner(), "REPORT_LATE_MAY_CANCEL", engaged.caseText(), Map.of("agency", engaged.agency().nameZh()));
        standings.consider(engaged.agency().creditCode(), office.today());
    }

    /** Keeps the file of the report, before it is delivered. @throws Refusal 409 when no report is being worked on */
    @Transactional
    public void attach(String number, String fileName, String sha256, long size, Person by) {
        lock.lock(require(number).project());
        var engaged = require(number);
        if (engaged.state() != State.WORKING) {
            throw Refusal.conflict("no-report-asked");
        }
        rows.set(number, "report_file = ?, report_sha256 = ?, report_size = ?", fileName, sha256, size);
        ledger.append(new Entry(engaged.subject(), "REPORT_UPLOADED", by.id(), office.today(), Map.of("engagement", number,
                "agency", engaged.agency().nameZh(), "sha256", sha256, "size", size)));
    }

    /** Whether an engagement keeps this file as its report. */
    public boolean keepsReport(String sha256) {
        return rows.keepsReport(sha256);
    }

    public void delivered(String number, String title, Person by) {
        rows.set(number, "state = ?, delivered_on = ?, report_title = ?", State.DELIVERED.name(), office.today(), title);
        var engaged = require(number);
        ledger.append(new Entry(engaged.subject(), "REPORT_DELIVERED", by.id(), office.today(),
                engaged.facts("engagement", "service", "agency", "report")));
        notices.tell(engaged.commissioner(), "REPORT_DELIVERED", engaged.caseText(), Map.of("agency", engaged.agency().nameZh()));
    }

    public void cancelled(String number) {
        var engaged = require(number);
        rows.set(number, "state = ?, closed_on = ?", State.CANCELLED.name(), office.today());
        notices.tell(engaged.agency().account(), "ENGAGEMENT_CANCELLED", engaged.caseText(), Map.of("engagement", number));
    }

    private void over(Engagement engaged, State state, String reason, String actor) {
        rows.set(engaged.number(), "state = ?, closed_on = ?, reason = ?", state.name(), office.today(), reason);
        var facts = engaged.facts("engagement", "service", "agency");
        facts.put("reason", reason);
        ledger.append(new Entry(engaged.subject(), state == State.DECLINED ? "ENGAGEMENT_DECLINED" : "ENGAGEMENT_LAPSED", actor, office.today(),
                facts));
        notices.tell(engaged.commissioner(), "ENGAGEMENT_NOT_ACCEPTED", engaged.caseText(), Map.of("agency", engaged.agency().nameZh()));
    }
}
